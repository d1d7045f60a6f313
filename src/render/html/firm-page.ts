import type { FirmCard } from '../../report/firm-model.js';
import { enterpriseText } from '../firm-head.js';
import type { RenderOptions } from '../options.js';
import { terminalVoice } from '../voice.js';
import { html } from './html.js';
import { pageOf } from './shell.js';

export function firmPage(card: FirmCard, options: RenderOptions): string {
  const voice = terminalVoice(options.lang);
  return pageOf({ lang: options.lang, title: enterpriseText(card, voice), body: html`` });
}
