/** What the API takes from its environment, checked at the start with all faults at once. */
export interface Config {
  databaseUrl: string;
  host: string;
  port: number;
  /** The built web; none: the API alone. */
  webDir: string | undefined;
  /** Connections at most; one per request. */
  poolSize: number;
  /** Addresses under which browsers reach this server; writes from elsewhere are refused. None: the request's own Host. */
  origins: string[];
  /** The cookie goes over TLS only. */
  secureCookie: boolean;
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy: boolean;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const whole = (name: string, fallback: number, max: number) => {
    const value = env[name] ?? String(fallback);
    if (!/^\d+$/.test(value) || Number(value) > max)
      faults.push(`${name} must be a whole number up to ${max}, not "${value}".`);
    return Number(value);
  };
  if (!env.DATABASE_URL) faults.push('DATABASE_URL is missing: the address of the database as the application’s role.');
  const config: Config = {
    databaseUrl: env.DATABASE_URL ?? '',
    host: env.HOST ?? 'localhost',
    port: whole('PORT', 3000, 65535),
    webDir: env.WEB_DIR || undefined,
    poolSize: whole('POOL_SIZE', 10, 500),
    origins: (env.ORIGINS ?? '').split(',').filter(Boolean),
    secureCookie: env.SECURE_COOKIE === 'true',
    trustProxy: env.TRUST_PROXY === 'true',
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return config;
}
