import { html } from '../../support/small-site.ts';

/**
 * A page that tries every way out of its browser at once, towards each of the given origins. The
 * path names the way, so that who is reached knows how.
 *
 * @param udp port for what speaks UDP
 */
export function wayOutPage(origins: readonly string[], udp: number): string {
  const each = (markup: (origin: string) => string) => origins.map(markup).join('\n');
  const head = each(
    (to) => `
    <link rel="prefetch" href="${to}/prefetch"><link rel="preload" as="fetch" href="${to}/preload">
    <link rel="preconnect" href="${to}"><link rel="dns-prefetch" href="${to}">
    <link rel="modulepreload" href="${to}/modulepreload"><link rel="icon" href="${to}/icon">
    <link rel="stylesheet" href="${to}/stylesheet">
    <style>@import url(${to}/import); @font-face { font-family: "${to}"; src: url(${to}/font) }</style>
    <script type="speculationrules">{"prefetch":[{"source":"list","urls":["${to}/speculation"]}]}</script>`,
  );
  const body = each(
    (to) => `
    <img src="${to}/img" alt=""><iframe src="${to}/iframe"></iframe><iframe src="/hop?to=${to}/iframe-hop"></iframe>
    <object data="${to}/object"></object><embed src="${to}/embed"><video src="${to}/video"></video>
    <script src="${to}/script"></script>
    <p style="background: url(${to}/background); font-family: '${to}'">Tło</p>
    <iframe name="of ${to}"></iframe><form method="post" target="of ${to}" action="${to}/form"><input name="a" value="b"></form>`,
  );
  return html(`${body}<script>${script(origins, udp)}</script>`, head);
}

function script(origins: readonly string[], udp: number): string {
  return `
  const attempt = (how) => { try { const p = how(); p?.catch?.(() => {}); } catch {} };
  for (const to of ${JSON.stringify(origins)}) {
    attempt(() => fetch(to + '/fetch', { mode: 'no-cors' }));
    attempt(() => fetch('/hop?to=' + to + '/fetch-hop', { mode: 'no-cors' }));
    attempt(() => { const x = new XMLHttpRequest(); x.open('POST', to + '/xhr'); x.send('a'); });
    attempt(() => navigator.sendBeacon(to + '/beacon', 'a'));
    attempt(() => new WebSocket(to.replace('http', 'ws') + '/websocket'));
    attempt(() => new EventSource(to + '/eventsource'));
    attempt(() => window.open(to + '/popup'));
    attempt(() => new Worker('/worker.js?to=' + to));
    attempt(() => navigator.serviceWorker.register('/service-worker.js?to=' + to));
    attempt(() => new WebTransport(to.replace('http:', 'https:') + '/webtransport').ready);
    attempt(() => import(to + '/module'));
  }
  for (const form of document.forms) attempt(() => form.submit());
  attempt(() => new WebTransport('https://127.0.0.1:${udp}/').ready);
  attempt(() => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }] });
    peer.createDataChannel('a');
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  });
  attempt(() => fetch('file:///etc/passwd'));
  setTimeout(() => document.body.append(Object.assign(document.createElement('p'), { id: 'done', textContent: 'Koniec prób' })), 300);`;
}

/** For a worker of either kind: it asks its way out of the page's sight. */
export const workerScript = `
  const to = new URL(location).searchParams.get('to');
  fetch(to + '/worker', { mode: 'no-cors' }).catch(() => {});
  self.oninstall = () => self.skipWaiting();`;
