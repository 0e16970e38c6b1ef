import 'galley/elements';
import 'galley/galley.css';
import { createApp } from 'vue';
import Page from './Page.vue';

createApp(Page).mount('#root');
