import type { INestApplicationContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { POLICY, type Endpoint } from '@samspel/contract';
import { ENDPOINT } from '../http/endpoint.decorator.js';
import { OPEN } from '../http/open.decorator.js';

type Handler = (...parameters: never[]) => unknown;

/**
 * Every endpoint that the modules mount, by its descriptor. Throws one sentence when a handler has none, when its action
 * is not in the policy, or when two handlers share one: nothing is served that the contract does not know.
 */
export function mountedEndpoints(app: INestApplicationContext): Endpoint[] {
  const mounted = new Map<string, Endpoint>();
  for (const [name, handler] of handlers(app)) {
    if (Reflect.getMetadata(OPEN, handler)) continue;
    const endpoint = Reflect.getMetadata(ENDPOINT, handler) as Endpoint | undefined;
    if (!endpoint) throw new Error(`${name} is mounted without a descriptor: who may call it is not said.`);
    if (!Object.hasOwn(POLICY, endpoint.action))
      throw new Error(`${name} asks for ${endpoint.action}, which the policy does not know.`);
    if (mounted.has(endpoint.id)) throw new Error(`${name} mounts ${endpoint.id} a second time.`);
    mounted.set(endpoint.id, endpoint);
  }
  return [...mounted.values()];
}

function* handlers(app: INestApplicationContext): Iterable<[name: string, handler: Handler]> {
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = metatype?.prototype as Record<string, Handler> | undefined;
      if (!prototype) continue;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method]!;
        if (Reflect.hasMetadata(PATH_METADATA, handler)) yield [`${metatype!.name}.${method}`, handler];
      }
    }
  }
}
