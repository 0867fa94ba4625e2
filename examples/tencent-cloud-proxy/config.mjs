// What the environment says. The secret is read here, handed to the SDK, and goes nowhere else.

/** A setting that is missing or makes no sense. */
export class ConfigError extends Error {}

/** @param {Record<string, string | undefined>} env */
export function readConfig(env) {
  return {
    credential: {
      secretId: needed(env, 'TENCENTCLOUD_SECRET_ID'),
      secretKey: needed(env, 'TENCENTCLOUD_SECRET_KEY'),
      token: env.TENCENTCLOUD_TOKEN || undefined,
    },
    /** Pages that may ask, by origin. */
    origins: new Set(needed(env, 'ALLOWED_ORIGINS').split(',').map(origin)),
    /** What pages must show. Put the check of your own sessions in its place: see `isCaller` in proxy.mjs. */
    accessToken: needed(env, 'ACCESS_TOKEN'),
    /** Hosts of the services. Those of the international site end in `.intl.tencentcloudapi.com`. */
    endpoints: {
      mps: env.MPS_ENDPOINT || 'mps.tencentcloudapi.com',
      live: env.LIVE_ENDPOINT || 'live.tencentcloudapi.com',
    },
    protocol: env.UPSTREAM_PROTOCOL === 'http' ? 'http://' : 'https://',
    host: env.HOST || '127.0.0.1',
    port: port(env.PORT || '8787'),
  };
}

function needed(env, name) {
  const value = env[name]?.trim();
  if (!value) throw new ConfigError(`Set ${name}; README.md says what to.`);
  return value;
}

function origin(text) {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || new URL(trimmed).origin !== trimmed) throw new ConfigError(`ALLOWED_ORIGINS: "${trimmed}" is no origin, such as https://portal.example.com.`);
  return trimmed;
}

function port(text) {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new ConfigError(`PORT: "${text}" is no port.`);
  return Number(text);
}
