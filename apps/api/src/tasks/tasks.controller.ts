import { Body, Controller, Param } from '@nestjs/common';
import {
  CaseParams,
  Outcomes,
  TaskComment,
  TaskComplete,
  TaskGive,
  TaskGiveAgain,
  TaskHandBack,
  TaskList,
  TaskParams,
  TaskReassign,
  tasks as api,
  TasksReassign,
  TaskWithEvents,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { TasksService } from './tasks.service.js';

@Controller()
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Endpoint(api.list, TaskList)
  list(@Param() { caseId }: CaseParams) {
    return this.tasks.list(caseId);
  }

  @Endpoint(api.read, TaskWithEvents)
  read(@Param() { taskId }: TaskParams) {
    return this.tasks.read(taskId);
  }

  @Endpoint(api.give, TaskWithEvents)
  give(@Param() { caseId }: CaseParams, @Body() given: TaskGive) {
    return this.tasks.give(caseId, given);
  }

  @Endpoint(api.see, TaskWithEvents)
  see(@Param() { taskId }: TaskParams) {
    return this.tasks.see(taskId);
  }

  @Endpoint(api.claim, TaskWithEvents)
  claim(@Param() { taskId }: TaskParams) {
    return this.tasks.claim(taskId);
  }

  @Endpoint(api.handBack, TaskWithEvents)
  handBack(@Param() { taskId }: TaskParams, @Body() handBack: TaskHandBack) {
    return this.tasks.handBack(taskId, handBack);
  }

  @Endpoint(api.complete, TaskWithEvents)
  complete(@Param() { taskId }: TaskParams, @Body() completion: TaskComplete) {
    return this.tasks.complete(taskId, completion);
  }

  @Endpoint(api.comment, TaskWithEvents)
  comment(@Param() { taskId }: TaskParams, @Body() { comment }: TaskComment) {
    return this.tasks.comment(taskId, comment);
  }

  @Endpoint(api.giveAgain, TaskWithEvents)
  giveAgain(@Param() { taskId }: TaskParams, @Body() given: TaskGiveAgain) {
    return this.tasks.giveAgain(taskId, given);
  }

  @Endpoint(api.cancel, TaskWithEvents)
  cancel(@Param() { taskId }: TaskParams) {
    return this.tasks.cancel(taskId);
  }

  @Endpoint(api.reassign, TaskWithEvents)
  reassign(@Param() { taskId }: TaskParams, @Body() { officialId }: TaskReassign) {
    return this.tasks.reassign(taskId, officialId);
  }

  @Endpoint(api.reassignMany, Outcomes)
  reassignMany(@Body() reassign: TasksReassign) {
    return this.tasks.reassignMany(reassign);
  }
}
