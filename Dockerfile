# One image for every role. Sources are copied as they stand: Node runs TypeScript, nothing is built.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
COPY prisma/schema.prisma ./prisma/schema.prisma
# No script of a dependency runs; ours links the database's libraries and writes the client.
RUN npm ci --omit=dev && sh scripts/set-up.sh

FROM node:26-slim
# Chromium reads sites that need a browser and prints PDF reports; tesseract reads scans.
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libatomic1 chromium fonts-liberation tesseract-ocr tesseract-ocr-pol ca-certificates tini \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=packages /app ./
COPY . .
# An ordinary user: Chromium's sandbox and the embedded database want no root.
RUN useradd --system --create-home --home-dir /home/monitor --uid 10001 monitor \
 && mkdir /data && chown monitor:monitor /data
USER monitor
ENV NODE_ENV=production DATA_DIR=/data LISTEN_HOST=0.0.0.0 PORT=8080 HEALTH_PORT=8080 CHROMIUM_PATH=/usr/bin/chromium \
    NODE_COMPILE_CACHE=/home/monitor/.cache/node
VOLUME /data
EXPOSE 8080
# Roles without a web page answer the same address on the same port.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# tini ends what Chromium leaves behind and passes signals on.
ENTRYPOINT ["tini", "--", "./monitor"]
CMD ["up"]
