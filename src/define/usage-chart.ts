/** Registers `<usage-chart>`. */
import { UsageChart } from '../elements/usage-chart/usage-chart.js';
import { register } from './register.js';

register('usage-chart', UsageChart);

declare global {
  interface HTMLElementTagNameMap {
    'usage-chart': UsageChart;
  }
}
