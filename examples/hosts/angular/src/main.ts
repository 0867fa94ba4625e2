import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { register } from './setup';

bootstrapApplication(App).catch((error: unknown) => console.error(error));
void register();
