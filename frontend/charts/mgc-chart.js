// One element for all charts: Java sends `kind` and `data`, the drawings are in options.js.
import { LitElement, css, html } from 'lit';
import { init, use } from 'echarts/core';
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  PolarComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { options } from './options.js';
import { theme } from './theme.js';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  PolarComponent,
  RadarComponent,
  SVGRenderer,
  TooltipComponent,
]);

class MgcChart extends LitElement {
  static get properties() {
    return { kind: { type: String }, data: { type: Object } };
  }

  static get styles() {
    return css`
      :host {
        display: block;
        min-width: 0;
      }
      #canvas {
        height: 100%;
        width: 100%;
      }
    `;
  }

  render() {
    return html`<div id="canvas"></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    // Flow detaches and attaches elements again, e.g. when a tab is switched
    if (this.hasUpdated) {
      this.start();
    }
  }

  firstUpdated() {
    this.start();
  }

  updated() {
    this.draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  start() {
    this.stop();
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this);
    // the colour scheme changes by the switch (an attribute or a style of <html>) or by the system
    this.scheme = new MutationObserver(() => this.draw());
    this.scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'lang'] });
    this.system = matchMedia('(prefers-color-scheme: dark)');
    this.redraw = () => this.draw();
    this.system.addEventListener('change', this.redraw);
    this.beforePrint = () => {
      this.printing = true;
      this.draw();
      this.fit();
    };
    this.afterPrint = () => {
      this.printing = false;
      this.draw();
      this.fit();
    };
    addEventListener('beforeprint', this.beforePrint);
    addEventListener('afterprint', this.afterPrint);
    this.fit();
  }

  stop() {
    if (!this.sizes) {
      return;
    }
    this.sizes.disconnect();
    this.scheme.disconnect();
    this.system.removeEventListener('change', this.redraw);
    removeEventListener('beforeprint', this.beforePrint);
    removeEventListener('afterprint', this.afterPrint);
    this.sizes = undefined;
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** A chart in a closed tab or dialog has no size yet: it is made when it gets one. */
  fit() {
    if (!this.clientWidth || !this.clientHeight) {
      return;
    }
    if (!this.chart) {
      const locale = document.documentElement.lang.startsWith('en') ? 'EN' : 'ZH';
      this.chart = init(this.renderRoot.querySelector('#canvas'), null, { renderer: 'svg', locale });
      this.draw();
    } else {
      this.chart.resize();
      this.draw();
    }
  }

  draw() {
    if (!this.chart || !this.data || !options[this.kind]) {
      return;
    }
    const look = theme(this, this.printing);
    this.chart.setOption(options[this.kind](this.data, look, this.clientWidth), { notMerge: true });
  }
}

customElements.define('mgc-chart', MgcChart);
