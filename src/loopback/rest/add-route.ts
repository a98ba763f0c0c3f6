import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

type RouteAnswer = (params: Readonly<Record<string, string>>, body: unknown, reply: FastifyReply) => unknown;

/** Adds a route below the API version. If the result is undefined, the response is 204 without a content type. */
export type AddRoute = (
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    answer: RouteAnswer,
) => void;

/** Returns a function that adds routes to this server. */
export function routeAdder(server: FastifyInstance): AddRoute {
    return (method, url, answer) =>
        void server.route<{ Params: Readonly<Record<string, string>> }>({
            method,
            url: `/api/v10${url}`,
            handler: async (request: FastifyRequest<{ Params: Readonly<Record<string, string>> }>, reply) => {
                const body = await answer(request.params, request.body, reply);
                return body === undefined ? reply.code(204).send() : body;
            },
        });
}
