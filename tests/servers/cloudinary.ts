import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from './cloudinary/account';
import { deleteResources, describeResource, download, listResources, updateResource } from './cloudinary/admin';
import { CORS, toFileAnswer, toJsonAnswer, toRefusalAnswer } from './cloudinary/answers';
import { createAssetStore, type DeliveryType } from './cloudinary/assets';
import { deliver } from './cloudinary/delivery';
import { type Answer, answerByFault, type Endpoint, type Fault, isAdmin, send } from './cloudinary/faults';
import { type Form, readForm } from './cloudinary/form';
import { inspectImage } from './cloudinary/inspect';
import { createNotifier } from './cloudinary/notifications';
import { createOcrAddOn } from './cloudinary/ocr';
import { uploadInParts } from './cloudinary/parts';
import { createReadings } from './cloudinary/readings';
import { Refusal } from './cloudinary/refusal';
import { findRoute, type Route } from './cloudinary/routes';
import { type Params, requireBasic, requireSigned } from './cloudinary/signatures';
import { destroy, explicit, type Service } from './cloudinary/upload';

export type { Endpoint, Fault } from './cloudinary/faults';
export type { NotifyWay } from './cloudinary/notifications';
export type { OcrState } from './cloudinary/ocr';

/** `params`: without the file's bytes. `at`: milliseconds since the epoch. `left`: the client went before the answer was whole. */
export type Recorded = {
  endpoint: Endpoint | null;
  method: string;
  path: string;
  params: Params;
  at: number;
  left: boolean;
};

export type CloudinaryServer = Awaited<ReturnType<typeof startCloudinaryServer>>;

const MEGABYTE = 1024 * 1024;
/**
 * A server on this machine that speaks Cloudinary's protocol to its SDK and to browsers: it checks keys, signatures and
 * times, tells formats by the bytes, stores, delivers and deletes images, reads them with the local engine, and sends
 * signed notifications. `fail`, `readAs` and `notifyAs` queue what goes wrong with the next requests, runs of OCR and
 * notifications, one each.
 */
export async function startCloudinaryServer({
  port = 0,
  ocrProcesses = 1,
  maxBytes = 10 * MEGABYTE,
  deleteAtMost = 1_000,
  ...credentials
}: Pick<Account, 'cloudName' | 'apiKey' | 'apiSecret'> &
  Partial<Pick<Account, 'maxBytes' | 'deleteAtMost'>> & { port?: number; ocrProcesses?: number }) {
  const account: Account = { ...credentials, maxBytes, deleteAtMost };
  const assets = createAssetStore();
  const readings = createReadings({ processes: ocrProcesses });
  const ocr = createOcrAddOn({ readings });
  const notifier = createNotifier({ secret: account.apiSecret });
  const service: Service = { account, assets, readings, ocr, notifier };
  const requests: Recorded[] = [];
  const faults = new Map<Endpoint, Fault[]>();
  const arrivals = new EventEmitter();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(200, CORS).end();
    const route = findRoute(request);
    const recorded = record({ request, response, route });
    const form = await readForm(request);
    const { file: _, ...params } = form.params;
    recorded.params = params;
    arrivals.emit('arrived', recorded);
    const fault = route ? faults.get(route.endpoint)?.shift() : undefined;
    const made = await makeAnswer({ route, form, fault, headers: request.headers });
    await send({ answer: made, fault, response });
  }

  function record(exchange: { request: IncomingMessage; response: ServerResponse; route: Route | null }): Recorded {
    const { request, response, route } = exchange;
    const { method = '', url = '' } = request;
    const path = url.split('?')[0] ?? '';
    const recorded: Recorded = {
      endpoint: route?.endpoint ?? null,
      method,
      path,
      params: {},
      at: Date.now(),
      left: false,
    };
    requests.push(recorded);
    response.once('close', () => {
      recorded.left = !response.writableFinished;
      arrivals.emit('closed', recorded);
    });
    return recorded;
  }

  async function makeAnswer(asked: Asked & { fault: Fault | undefined }): Promise<Answer> {
    const { route, fault } = asked;
    try {
      if (!route) throw new Refusal(404, 'Not Found');
      return answerByFault({ fault, endpoint: route.endpoint }) ?? (await serve({ ...asked, route, service }));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`);
      return toRefusalAnswer({ refusal, endpoint: route?.endpoint });
    }
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { apiKey, apiSecret, cloudName } = account;
  return {
    baseUrl,
    /** For the environment, before the SDK is loaded. */
    cloudinaryUrl: `cloudinary://${apiKey}:${apiSecret}@${cloudName}?upload_prefix=${baseUrl}`,
    requests,
    asked: (endpoint: Endpoint) => requests.filter((request) => request.endpoint === endpoint),
    fail: (endpoint: Endpoint, ...next: Fault[]) => faults.set(endpoint, [...(faults.get(endpoint) ?? []), ...next]),
    readAs: ocr.readAs,
    notifyAs: notifier.notifyAs,
    /** Notifications that went out, with what their receivers answered. */
    notified: notifier.sent,
    nextNotified: notifier.nextSent,
    signNotification: notifier.sign,
    /** Sends a notification made by hand, and gives the receiver's answer. */
    notify: ({ url, ...made }: { url: string; body: string; timestamp?: number; by?: string; signature?: string }) =>
      notifier.post({ url, ...notifier.sign(made), ...(made.signature ? { signature: made.signature } : {}) }),
    /** Stores an image that nobody uploaded. */
    put: async (image: { publicId: string; type?: DeliveryType; bytes: Buffer }) =>
      assets.put({
        type: 'upload',
        tags: [],
        ...image,
        ...(await inspectImage({ bytes: image.bytes, allowed: [] })),
      }),
    assets: assets.list,
    find: assets.find,
    /** Forgets requests, notifications, assets and all that was to go wrong. */
    reset: () => {
      requests.length = 0;
      faults.clear();
      ocr.clear();
      notifier.clear();
      assets.clear();
    },
    /** The next request, once all of it is here; ask before it is sent. */
    nextRequest: () => once(arrivals, 'arrived'),
    /** The next end of a request, whoever ended it; ask before it is sent. */
    nextClose: () => once(arrivals, 'closed'),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      notifier.close();
      await Promise.all([closed, readings.close()]);
    },
  };
}

type Asked = { route: Route | null; form: Form; headers: IncomingHttpHeaders };

async function serve({ route, form, headers, service }: Asked & { route: Route; service: Service }): Promise<Answer> {
  const { account } = service;
  const { authorization, range } = headers;
  const { endpoint } = route;
  if (endpoint === 'delivery') return toFileAnswer({ file: await deliver({ ...service, path: route.path }), range });
  if (route.cloudName !== account.cloudName) throw new Refusal(401, 'cloud_name mismatch');
  if (isAdmin(endpoint)) requireBasic({ account, authorization });
  else requireSigned({ account, params: form.params, authorization, nowSeconds: Date.now() / 1_000 });
  if (endpoint === 'download') return toFileAnswer({ file: await download({ form, service }), range });
  return toJsonAnswer({ endpoint, content: await act({ route, form, service }) });
}

async function act({ route, form, service }: { route: Route; form: Form; service: Service }): Promise<object> {
  switch (route.endpoint) {
    case 'upload':
      return uploadInParts({ form, service });
    case 'explicit':
      return explicit({ form, service });
    case 'destroy':
      return destroy({ form, service });
    case 'resource':
      return describeResource({ name: route, form, service });
    case 'update':
      return updateResource({ name: route, form, service });
    case 'list':
      return listResources({ type: route.type, form, service });
    case 'delete':
      return deleteResources({ type: route.type, form, service });
    default:
      return { status: 'ok' };
  }
}
