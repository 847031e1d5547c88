// The worker that holds the stream of events for all pages of this browser. It ends with the last page.
import { EventStream } from "./event-stream.js";

const pages = new Set();
const stream = new EventStream((message) => {
  for (const page of pages) page.postMessage(message);
});

function leave(page) {
  pages.delete(page);
  if (!pages.size) stream.close();
}

addEventListener("connect", ({ ports: [page] }) => {
  page.addEventListener("message", ({ data }) => {
    if (data.bye) return void leave(page);
    pages.add(page);
    stream.open();
    page.postMessage({ state: stream.state });
    // A page that crashed says nothing; the lock that it held is free then.
    if (data.lock) navigator.locks.request(data.lock, () => leave(page));
  });
  page.start();
});
