/** Products with consoles of their own that stand in no viewing range: moderation of content, and the gateway of interfaces. */
import type { Policy } from '../ledger/policy.js';
import { names, oneToOne, pool, usual } from './helpers.js';

/** Checks of images and texts are counted, those of sound by the hour; all of them draw on one number of checks. */
const checks = {
  image: '1',
  audio: '500',
  text: '2',
  idleImage: '0.4',
  idleAudio: '200',
  idleText: '0.7',
  liveImage: '3',
  liveAudio: '1000',
};

export const ci: Policy = {
  product: 'ci',
  ...usual,
  // Deducted in this order.
  items: [
    { key: 'image', names: names('Image moderation', '图片审核'), unit: 'count', subproduct: 'ci/moderation' },
    { key: 'audio', names: names('Audio moderation', '音频审核'), unit: 'hour', subproduct: 'ci/moderation' },
    { key: 'text', names: names('Text moderation', '文本审核'), unit: 'count', subproduct: 'ci/moderation' },
    { key: 'idleImage', names: names('Image moderation, idle time', '闲时图片审核'), unit: 'count', subproduct: 'ci/moderation' },
    { key: 'idleAudio', names: names('Audio moderation, idle time', '闲时音频审核'), unit: 'hour', subproduct: 'ci/moderation' },
    { key: 'idleText', names: names('Text moderation, idle time', '闲时文本审核'), unit: 'count', subproduct: 'ci/moderation' },
    { key: 'liveImage', names: names('Live image moderation', '直播图片审核'), unit: 'count', subproduct: 'ci/moderation' },
    { key: 'liveAudio', names: names('Live audio moderation', '直播音频审核'), unit: 'hour', subproduct: 'ci/moderation' },
  ],
  subproducts: [
    {
      key: 'ci/moderation',
      pools: [{ ...pool('count', Object.fromEntries(Object.entries(checks).map(([item, k]) => [item, { '*': k }]))), acrossUnits: true }],
      validity: 'sameClock',
    },
  ],
};

/** A month of its packs has thirty days. What was bought and not used goes back at any time. */
export const apiGateway: Policy = {
  product: 'apigw',
  ...usual,
  cadence: { every: 'hour', after: '00:12:00' },
  validityBy: 'instant',
  refund: { kind: 'unused' },
  items: [
    { key: 'calls', names: names('Calls', '调用次数'), unit: 'count', subproduct: 'apigw/calls' },
    { key: 'traffic', names: names('Outbound traffic', '外网出流量'), unit: 'GB', subproduct: 'apigw/traffic' },
  ],
  subproducts: [
    { key: 'apigw/calls', pools: [pool('tenThousandCounts', { calls: oneToOne })], validity: 'thirtyDays' },
    { key: 'apigw/traffic', pools: [pool('GB', { traffic: oneToOne })], validity: 'thirtyDays' },
  ],
};
