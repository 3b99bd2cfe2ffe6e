import './ui/styles';
// What a browser offers early is heard early.
import './offline/installing';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

const root = document.getElementById('root');
// In slices, so that a slow phone answers the finger meanwhile; what index.html shows stays until then.
if (root)
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
