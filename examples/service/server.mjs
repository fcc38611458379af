// Scores posted articles: POST /reports with {"text": "..."} answers with the report. Settings: HOST, PORT, TIME_LIMIT (ms).
import { availableParallelism } from 'node:os';
import Fastify from 'fastify';
import { Tinypool } from 'tinypool';

const { HOST = '127.0.0.1', PORT = '3000', TIME_LIMIT = '5000' } = process.env;
const MOST_BYTES = 256 * 1024;
const MOST_WAITING = 100;
const threads = availableParallelism();

// Threads: a long article keeps nobody else waiting, and one that takes too long can be stopped.
const pool = new Tinypool({
  filename: new URL('./score-article.mjs', import.meta.url).href,
  name: 'scoreArticle',
  minThreads: threads,
  maxThreads: threads,
});

// A thread that is ended because of one article may take another down that it was just being given: that one goes again.
async function score(article, signal, again = true) {
  try {
    return await pool.run(article, { signal });
  } catch (error) {
    if (signal.aborted) throw Object.assign(new Error('too long'), { name: 'AbortError' });
    if (again) return score(article, signal, false);
    throw error;
  }
}

const details = ['id', 'title', 'outlet', 'url', 'publishedAt'];
const schema = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1 },
    format: { enum: ['text', 'html'] },
    ...Object.fromEntries(details.map((name) => [name, { type: 'string', maxLength: 2000 }])),
  },
};

const server = Fastify({
  logger: true,
  bodyLimit: MOST_BYTES,
  requestTimeout: 10_000, // for a body that comes too slowly
  ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
});
server.get('/health', async () => ({ waiting: pool.queueSize }));
server.post('/reports', { schema: { body: schema } }, async (request, reply) => {
  if (pool.queueSize >= MOST_WAITING)
    return reply.code(503).send({ code: 'busy', message: `${MOST_WAITING} articles are waiting` });
  const { report, error } = await score(request.body, AbortSignal.timeout(Number(TIME_LIMIT)));
  if (report) return report;
  return reply.code(error.code === 'html-reader-missing' ? 501 : 422).send(error);
});
server.setErrorHandler((error, request, reply) => {
  const { statusCode = 500, message } = error;
  const answer = (status, code, text = message) => reply.code(status).send({ code, message: text });
  if (error.name === 'AbortError') return answer(503, 'timed-out', `it took longer than ${TIME_LIMIT} ms`);
  if (statusCode === 413) return answer(413, 'too-long', `the body has more than ${MOST_BYTES} bytes`);
  if (statusCode < 500) return answer(statusCode, 'invalid-input');
  request.log.error(error);
  return answer(500, 'internal', 'the article could not be scored');
});
// A connection that is kept alive would keep a closing server waiting for its next request.
server.addHook('onSend', async (_request, reply) => {
  if (!server.server.listening) reply.header('connection', 'close');
});
server.addHook('onClose', () => pool.destroy());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());

await server.listen({ host: HOST, port: Number(PORT) });
