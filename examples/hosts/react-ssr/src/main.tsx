import { hydrateRoot } from 'react-dom/client';
import { App } from './app';

hydrateRoot(document.getElementById('app')!, <App />, {
  onRecoverableError: (error) => console.error('hydration', error),
});
