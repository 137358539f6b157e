import entente.Context
import groovy.json.JsonOutput

/** Requests to the local tracker: http(method, path, query, body, headers) { request, response -> ... }; bodies are text. */
class JiraClient {
    private final client

    JiraClient(client = null) {
        this.client = client ?: Context.get("httpClient")
    }

    def http(Object... args) {
        List all = args as List
        def handler = all && all.last() instanceof Closure ? all.removeLast() : null
        def (method, path, query, body, headers) = [all[0], all[1], all[2], all[3], all[4]]
        HttpAnswers.ask(client, method, path, body, query, headers, handler)
    }
}

/** Requests to any address: http(method, address, body, headers) { request, response -> ... }; bodies are text. */
class GroovyHttpClient {
    private final client

    GroovyHttpClient(client = null) {
        this.client = client ?: Context.get("httpClient")
    }

    def http(Object... args) {
        List all = args as List
        def handler = all && all.last() instanceof Closure ? all.removeLast() : null
        HttpAnswers.ask(client, all[0], all[1], all[2], [:], all[3], handler)
    }
}

class HttpAnswers {
    static def ask(client, method, path, body, query, headers, handler) {
        client.http(method as String, path as String, body, (query ?: [:]) as Map, (headers ?: [:]) as Map) { request, response ->
            def text = response.body == null ? "" : response.body instanceof CharSequence ? response.body : JsonOutput.toJson(response.body)
            def answer = [code: response.code, status: response.code, body: text, headers: response.headers]
            if (handler) return handler.call(request, answer)
            if (response.code >= 300) {
                throw new com.exalate.api.exception.IssueTrackerException("The tracker answered ${method} ${path} with status ${response.code}: ${text.take(500)}".toString())
            }
            text
        }
    }
}
