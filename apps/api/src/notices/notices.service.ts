import { Injectable } from '@nestjs/common';
import type { NoticeListQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { NoticesRepository } from './notices.repository.js';

@Injectable()
export class NoticesService {
  constructor(
    private readonly work: Work,
    private readonly notices: NoticesRepository,
  ) {}

  list(query: NoticeListQuery) {
    return this.work.on({}, (tx) => this.notices.list(tx, query));
  }

  count() {
    return this.work.on({}, async (tx) => ({ unread: await this.notices.unread(tx) }));
  }

  markRead(noticeId: string) {
    return this.work.on({ notice: noticeId }, async (tx) => {
      const { id } = await this.notices.get(tx, noticeId);
      await this.notices.read(tx, [id]);
      return this.notices.get(tx, noticeId);
    });
  }

  /** What came after the page was shown stays unread: nobody has seen it. */
  markAllRead(newestId: string) {
    return this.work.on({}, async (tx) => {
      await this.notices.readUntil(tx, newestId);
      return { unread: await this.notices.unread(tx) };
    });
  }
}
