// Preloaded into the API of the recording: writes down the statements that one request sends, so that the floor sends the same.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.BENCH_RECORD;
const query = pg.Client.prototype.query;

pg.Client.prototype.query = function recorded(config, values, ...rest) {
  const text = typeof config === 'string' ? config : config.text;
  const parameters = typeof config === 'string' ? (Array.isArray(values) ? values : []) : (config.values ?? []);
  appendFileSync(
    file,
    `${JSON.stringify({ text, values: parameters.map((value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value)) })}\n`,
  );
  return query.call(this, config, values, ...rest);
};
