/**
 * Choices of this browser that are nobody's data: the language before sign-in, chart or table. Cookies: nothing else is
 * kept in a browser that several people use.
 */
export type Preference = 'lang' | 'lanes' | 'workload';

export function preference(name: Preference): string | undefined {
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

export function prefer(name: Preference, value: string) {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
