import { randomUUID } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom has not. */
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
if (!globalThis.crypto?.randomUUID)
  Object.defineProperty(globalThis.crypto ?? (globalThis.crypto = {}), 'randomUUID', { value: randomUUID });
globalThis.CSS ??= {};
globalThis.CSS.escape ??= (text) => String(text).replace(/[^\w-]/g, '\\$&');
globalThis.BroadcastChannel ??= class {
  postMessage() {}
  close() {}
};
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// The router makes one for each change of the address.
globalThis.Request ??= class {
  constructor(url, { method = 'GET', signal } = {}) {
    Object.assign(this, { url: String(url), method, signal, headers: new Map() });
  }
};
globalThis.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
});
Element.prototype.scrollIntoView ??= () => {};
HTMLDialogElement.prototype.showModal ??= function () {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function () {
  this.removeAttribute('open');
};
