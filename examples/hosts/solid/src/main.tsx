import { render } from 'solid-js/web';
import { App } from './app';
import { register } from './setup';

render(() => <App />, document.getElementById('app')!);
void register();
