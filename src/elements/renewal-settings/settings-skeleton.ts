/** The settings before they are here: what is known is written, the rest is held open at its size. */
import { html, type TemplateResult } from 'lit';
import { methods } from '../../model/renewal-choice.js';
import type { Writer } from '../../parts/writer.js';
import { bones } from './quote-facts.js';

/** Grey lines in the places of the settings. */
export function settingsSkeleton({ t, known }: Writer): TemplateResult {
  return html`<p class="visually-hidden" role="status">${t('loading')}</p>
    <div class="ghost" aria-hidden="true">
      <div class="pack">
        <h3><span class="bone"></span>&nbsp;</h3>
        <p class="small"><span class="bone"></span>&nbsp;</p>
        <p class="expiry"><span class="bone"></span>&nbsp;</p>
      </div>
      <div class="columns">
        <div class="settings">
          <h3>${t('renewal.method.legend')}</h3>
          ${methods.map(
            (method) =>
              html`<div class="option">
                <div class="row">
                  <span class="dot"></span>
                  <span class="text"><strong>${known('method', method)}</strong><span class="muted small"
                      >${known('renewal.help', method)}${method === 'automatic' ? html`<span class="ahead"><span class="bone"></span>&nbsp;</span>` : ''}</span
                    ></span>
                </div>
              </div>`,
          )}
          <div class="box"></div>
        </div>
        <div class="side">
          <div class="panel">
            <h3>${t('renewal.now.title')}</h3>
            <p class="muted small">${t('renewal.now.text')}</p>
            <div class="field"><span>${t('renewal.period')}</span><div class="box"></div></div>
            <div class="facts">${bones(4)}</div>
            <div class="box"></div>
          </div>
          <div class="panel">
            <h3>${t('renewal.attempts.title')}</h3>
            <div class="facts">${[1, 2].map(() => html`<div><span class="bone"></span></div>`)}</div>
          </div>
        </div>
      </div>
    </div>`;
}
