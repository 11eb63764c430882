import '@samspel/ui/styles.css';
import './platform/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { startI18n } from './platform/i18n/i18n';
import { newRouter } from './routes';

await startI18n();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={newRouter()} />
  </StrictMode>,
);
