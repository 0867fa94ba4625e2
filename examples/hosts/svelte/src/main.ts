import { mount } from 'svelte';
import App from './App.svelte';
import { register } from './setup';

mount(App, { target: document.getElementById('app')! });
void register();
