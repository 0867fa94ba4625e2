import { createApp } from 'vue';
import App from './app.vue';
import { register } from './setup';

createApp(App).mount('#app');
void register();
