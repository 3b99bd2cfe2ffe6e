import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The host that `npm run dev` talks to. */
const host = process.env.NETWORKING_HOST ?? 'http://localhost:5080';

/** What replaces a module has the modules for itself; all others share theirs, which is five times as quick. */
function projects() {
  const alone = 'src/**/*.alone.test.{ts,tsx}';
  // The seeded runs of the outbox need a server: whoever starts them starts it (tests/Web.Tests).
  if (process.env.NETWORKING_OUTBOX_SERVER)
    return [{ extends: true as const, test: { name: 'seeded', include: ['src/**/*.seeded.ts'] } }];
  const include = ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'];
  return [
    { extends: true as const, test: { name: 'shared', include, exclude: [alone], isolate: false } },
    { extends: true as const, test: { name: 'alone', include: [alone] } },
  ];
}

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg', 'icon-192.png'],
      manifest: {
        name: 'Networking',
        short_name: 'Networking',
        description: 'One inbox for your company and its partners.',
        id: '/',
        start_url: '/inbox',
        display: 'standalone',
        background_color: '#f7f5f0',
        theme_color: '#16302c',
        share_target: {
          action: '/share',
          method: 'GET',
          params: { title: 'title', text: 'text', url: 'url' },
        },
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|hubs|openapi|swagger|health|log|metrics)(\/|$)/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': host, '/hubs': { target: host, ws: true } } },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // In one file what every visit needs: thirty small ones wait for one another on a slow line.
            { name: 'initial', tags: ['$initial'], priority: 2 },
            // What several pages share, by the pages that do, and no crumbs.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./build/testing.ts'],
    pool: 'threads',
    projects: projects(),
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
