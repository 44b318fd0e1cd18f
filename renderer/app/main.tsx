import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings, settingsStore } from '../state/settings-store';
import { App } from './app';
import { applyAppearance, isSystemDark } from './appearance';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no root');

// Unreadable settings must not keep anyone from their work: the defaults serve.
await loadSettings().catch(() => undefined);
applyAppearance(settingsStore.getState(), isSystemDark());
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
