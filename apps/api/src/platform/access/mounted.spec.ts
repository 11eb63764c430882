import { Controller, Get, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { session } from '@samspel/contract';
import { Endpoint } from '../http/endpoint.decorator.js';
import { Open } from '../http/open.decorator.js';
import { mountedEndpoints } from './mounted.js';

/** Apart from the endpoints' own test: what is planted here stands in the decorator's list for the whole process. */
describe('a start is refused', () => {
  @Controller('planted')
  class WithoutDescriptor {
    @Get()
    read() {
      return {};
    }
  }
  @Controller()
  class Twice {
    @Endpoint(session.read)
    one() {}
    @Endpoint(session.read)
    other() {}
  }
  @Controller()
  class UnknownAction {
    @Endpoint({ ...session.read, id: 'planted.read', action: 'planted.read' as never })
    read() {}
  }
  @Controller('open')
  class SaidToBeOpen {
    @Get()
    @Open()
    read() {
      return {};
    }
  }

  const mountedIn = async (controller: Type) => {
    @Module({ controllers: [controller] })
    class Planted {}
    const app = await NestFactory.createApplicationContext(Planted, { logger: false });
    try {
      return mountedEndpoints(app);
    } finally {
      await app.close();
    }
  };

  it('with a handler that has no descriptor', async () => {
    await expect(mountedIn(WithoutDescriptor)).rejects.toThrow(
      'WithoutDescriptor.read is mounted without a descriptor: who may call it is not said.',
    );
  });

  it('with two handlers at one descriptor', async () => {
    await expect(mountedIn(Twice)).rejects.toThrow('Twice.other mounts session.read a second time.');
  });

  it('with an action that the policy does not know', async () => {
    await expect(mountedIn(UnknownAction)).rejects.toThrow('planted.read, which the policy does not know');
  });

  it('but not with what is said to be open', async () => {
    await expect(mountedIn(SaidToBeOpen)).resolves.toEqual([]);
  });
});
