type Stop = () => Promise<void>;

/** What has been started and must be stopped: last started first, once, whoever asks first. */
export class Stops {
  private readonly all: Stop[] = [];
  private starting: Promise<unknown> = Promise.resolve();
  asked = false;

  add(stop: Stop): void {
    this.all.push(stop);
  }

  /** The start-up itself: a stop in the middle of it waits for the step that runs, and then stops that too. */
  during<T>(starting: Promise<T>): Promise<T> {
    this.starting = starting.catch(() => undefined);
    return starting;
  }

  /** Ends the process: with 0 when a person asked for it, with 1 after saying the reason otherwise. */
  stopAll(reason?: string): void {
    if (this.asked) return;
    this.asked = true;
    if (reason) process.stderr.write(`${reason}\n`);
    void this.stopAndExit(reason ? 1 : 0);
  }

  private async stopAndExit(code: number): Promise<void> {
    await this.stopStarted();
    await this.starting;
    await this.stopStarted();
    process.exit(code);
  }

  private async stopStarted(): Promise<void> {
    for (let stop = this.all.pop(); stop; stop = this.all.pop()) await stop();
  }
}
