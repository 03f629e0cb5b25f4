// A front end in small, made of what front-end teams use: urql asks and changes, graphql-ws follows.
// It signs in, connects, links, maps, starts a run, and follows it to its end although its socket breaks
// off in the middle. Each step that does not go as promised ends the script with what was wrong.
import assert from "node:assert/strict";
import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { onEnd, pipe, subscribe } from "wonka";
import WebSocket from "ws";

const { ACTIONSYNC_URL, SUBDOMAIN, ORGANIZATION_KEY, GROUP_KEY, GROUP_NAME, USER_NAME, USER_PASSWORD } =
  process.env;
const PHASES = ["READ", "PLAN", "APPLY", "VERIFY", "CLOSE"];
const PATIENCE = 120_000;

/** Everything about signing in: the headers that say who this is, over HTTP and for sockets. A browser sends the cookie by itself. */
async function signIn(name, password) {
  const answer = await fetch(new URL("session", ACTIONSYNC_URL), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name, password }),
  });
  assert.equal(answer.status, 200);
  const { csrfToken } = await answer.json();
  const [cookie] = answer.headers.get("set-cookie").split(";");
  return { Cookie: cookie, "X-CSRF-Token": csrfToken };
}

/** Both clients of one user. `sockets` lists every socket that was opened, the newest last. */
function connect(headers) {
  const sockets = [];
  class SignedIn extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers });
      sockets.push(this);
    }
  }
  const socketClient = createClient({
    url: new URL("graphql", ACTIONSYNC_URL.replace(/^http/, "ws")).href,
    webSocketImpl: SignedIn,
    retryWait: () => new Promise((again) => setTimeout(again, 100)),
  });
  const client = new Client({
    url: new URL("graphql", ACTIONSYNC_URL).href,
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socketClient.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
  return { client, socketClient, sockets };
}

async function ask({ client }, document, variables = {}) {
  const asked = document.trim().startsWith("mutation")
    ? client.mutation(document, variables)
    : client.query(document, variables, { requestPolicy: "network-only" });
  const { data, error } = await asked.toPromise();
  if (error) {
    throw error;
  }
  return data;
}

/** Resolves with all that was told, once there is no more. */
function follow({ client }, run, eachTime = () => {}) {
  const told = [];
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`No end of ${run} in sight: ${JSON.stringify(told)}`)), PATIENCE);
    pipe(
      client.subscription(
        `subscription Follow($run: ID!) {
          runProgress(id: $run) {
            id status phase progress link { id } totals { read created tagged networkCalls builderCalls }
          }
        }`,
        { run },
      ),
      onEnd(() => {
        clearTimeout(tooLate);
        resolve(told);
      }),
      subscribe(({ data, error, hasNext }) => {
        if (error) {
          clearTimeout(tooLate);
          reject(error);
        } else if (hasNext) {
          // Else there is nothing new: urql gives its last result once more when there are no more.
          told.push(data.runProgress);
          eachTime(data.runProgress, told.length);
        }
      }),
    );
  });
}

function checkThatItOnlyGoesOn(told, run, link) {
  for (const [i, now] of told.entries()) {
    assert.equal(now.id, run);
    assert.equal(now.link.id, link);
    const before = told[i - 1] ?? now;
    assert.ok(PHASES.indexOf(now.phase) >= PHASES.indexOf(before.phase), `${before.phase}, then ${now.phase}`);
    assert.ok(now.progress >= before.progress, `${before.progress}, then ${now.progress}`);
    for (const total of Object.keys(now.totals)) {
      assert.ok(now.totals[total] >= before.totals[total], `${total}: ${before.totals[total]}, then ${now.totals[total]}`);
    }
  }
  const statuses = told.map((now) => now.status);
  assert.ok(statuses.slice(0, -1).every((status) => status === "RUNNING"), statuses.join());
}

async function refusal(promise) {
  try {
    await promise;
  } catch (error) {
    // urql has the errors of an answer, graphql-ws those of a subscription.
    const errors = error.graphQLErrors ?? error;
    return errors.map(({ extensions }) => [extensions.code, extensions.field].filter(Boolean).join(" ")).join();
  }
  throw new Error("Was not refused");
}

async function setUp(admin) {
  const { organizations } = await ask(admin, `{ organizations { id subdomain } }`);
  const known = organizations.find(({ subdomain }) => subdomain === SUBDOMAIN);
  const organization =
    known?.id ??
    (
      await ask(
        admin,
        `mutation ($input: ConnectOrganizationInput!) { connectOrganization(input: $input) { id } }`,
        { input: { subdomain: SUBDOMAIN, apiKey: ORGANIZATION_KEY } },
      )
    ).connectOrganization.id;
  const { connectGroup } = await ask(
    admin,
    `mutation ($input: ConnectGroupInput!) { connectGroup(input: $input) { id name keyHint } }`,
    { input: { apiKey: GROUP_KEY, name: GROUP_NAME } },
  );
  const { campaigns } = await ask(
    admin,
    `query ($of: ID!) { campaigns(organizationId: $of, search: "Cedar") { nodes { id name } } }`,
    { of: organization },
  );
  assert.equal(campaigns.nodes.length, 1);
  const campaign = campaigns.nodes[0].id;
  const { linkCampaign } = await ask(
    admin,
    `mutation ($input: LinkCampaignInput!) { linkCampaign(input: $input) { id enabled magicTag { name } } }`,
    { input: { campaignId: campaign, groupId: connectGroup.id } },
  );
  assert.equal(linkCampaign.enabled, false);
  const { responses } = await ask(
    admin,
    `query ($of: ID!) { responses(campaignId: $of, search: "captain") { nodes { id name } } }`,
    { of: campaign },
  );
  const { mapResponse } = await ask(
    admin,
    `mutation ($input: MapResponseInput!) { mapResponse(input: $input) { state tag { name } } }`,
    {
      input: {
        linkId: linkCampaign.id,
        responseId: responses.nodes[0].id,
        newTagName: "Cedar captain",
        direction: "BOTH",
      },
    },
  );
  assert.deepEqual(mapResponse, { state: "ACTIVE", tag: { name: "Cedar captain" } });
  return { organization: known ? null : organization, group: connectGroup.id, link: linkCampaign.id };
}

async function tidyUp(admin, { organization, group, link }) {
  await ask(admin, `mutation ($id: ID!) { unlinkCampaign(id: $id) }`, { id: link });
  await ask(admin, `mutation ($id: ID!) { disconnectGroup(id: $id) }`, { id: group });
  if (organization) {
    await ask(admin, `mutation ($id: ID!) { disconnectOrganization(id: $id) }`, { id: organization });
  }
}

const admin = connect(await signIn(USER_NAME, USER_PASSWORD));
const { me } = await ask(admin, `{ me { name roles csrfToken } }`);
assert.deepEqual([...me.roles].sort(), ["ADMIN", "VIEWER"]);
assert.ok(me.csrfToken);

/** An enabled link is due at once: the server may be quicker than we are. */
async function start(link) {
  try {
    return (await ask(admin, `mutation ($id: ID!) { startRun(linkId: $id) { id } }`, { id: link })).startRun.id;
  } catch (error) {
    assert.equal(error.graphQLErrors?.[0]?.extensions.code, "CONFLICT", error);
    return (await ask(admin, `query ($id: ID!) { runs(linkId: $id, first: 1) { nodes { id } } }`, { id: link })).runs
      .nodes[0].id;
  }
}

async function linkRunAndFollow(made) {
  assert.equal(
    await refusal(ask(admin, `mutation ($id: ID!) { startRun(linkId: $id) { id } }`, { id: "nobody" })),
    "NOT_FOUND linkId",
  );
  assert.equal(await refusal(follow(admin, "nobody")), "NOT_FOUND id");

  const { previewRun } = await ask(admin, `mutation ($id: ID!) { previewRun(linkId: $id) { id } }`, { id: made.link });
  const previewed = await follow(admin, previewRun.id);
  checkThatItOnlyGoesOn(previewed, previewRun.id, made.link);
  assert.equal(previewed.at(-1).status, "PREVIEWED");

  await ask(admin, `mutation ($id: ID!) { enableLink(id: $id) { enabled } }`, { id: made.link });
  const run = await start(made.link);

  // The socket breaks off, without a word, as soon as the run has begun to write.
  let toldBefore = 0;
  let socketsBefore = 0;
  const told = await follow(admin, run, (now, count) => {
    if (!toldBefore && now.phase === "APPLY" && now.status === "RUNNING" && now.progress > 0) {
      toldBefore = count;
      socketsBefore = admin.sockets.length;
      admin.sockets.at(-1).terminate();
    }
  });
  checkThatItOnlyGoesOn(told, run, made.link);
  assert.ok(toldBefore > 0, `It was never seen at work: ${JSON.stringify(told)}`);
  assert.equal(admin.sockets.length, socketsBefore + 1, "it came back over another socket");
  assert.ok(told.length > toldBefore, "it was told more when it came back");
  assert.equal(told.at(-1).status, "DONE");
  assert.equal(told.at(-1).progress, 1);
  assert.ok(told.at(-1).totals.created > 0);
  return `told ${told.length} times, ${toldBefore} of them before the socket broke`;
}

const made = await setUp(admin);
let said;
try {
  said = await linkRunAndFollow(made);
} finally {
  await admin.socketClient.dispose();
  await tidyUp(admin, made);
}
console.log(`Followed to its end: ${said}`);
