import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '~/i18n';
import { useShortcut } from '~/ui';
import { useMe } from '../me';
import { texts } from './texts';

const loadPalette = async () => ({ default: (await import('./CommandPalette')).CommandPalette });
const CommandPalette = lazy(loadPalette);
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet')).ShortcutSheet }));

/** Long enough for the page to stand: whoever presses the keys then finds the palette there, and loses no letter. */
const preloadMs = 2_000;

/** What keys open from anywhere: the palette, the sheet of shortcuts, the search. Nobody waits for it at the start. */
export function Overlays() {
  const text = useTexts(texts);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const close = () => setOpen(null);
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => {}), preloadMs);
    return () => clearTimeout(timer);
  }, []);
  const isMember = { scope: text.everywhere, isOn: !useMe().isOperator };
  useShortcut(['Mod', 'k'], text.openPalette, () => setOpen(open === null ? 'palette' : null), isMember);
  useShortcut(['/'], text.toSearch, () => void navigate({ to: '/search' }), isMember);
  useShortcut(['?'], text.openShortcuts, () => setOpen('shortcuts'), { scope: text.everywhere });

  return (
    <Suspense>
      {open === 'palette' && <CommandPalette onClose={close} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}
