import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  NoticeCount,
  NoticeList,
  NoticeListQuery,
  NoticeParams,
  notices as api,
  NoticesRead,
  NoticeView,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { NoticesService } from './notices.service.js';

@Controller()
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Endpoint(api.list, NoticeList)
  list(@Query() query: NoticeListQuery) {
    return this.notices.list(query);
  }

  @Endpoint(api.count, NoticeCount)
  count() {
    return this.notices.count();
  }

  @Endpoint(api.markRead, NoticeView)
  markRead(@Param() { noticeId }: NoticeParams) {
    return this.notices.markRead(noticeId);
  }

  @Endpoint(api.markAllRead, NoticeCount)
  markAllRead(@Body() { newestId }: NoticesRead) {
    return this.notices.markAllRead(newestId);
  }
}
