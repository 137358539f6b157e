import entente.Context

/** Statuses by name; the connector walks the workflow. */
class StatusSync {
    static void send(Object... args) {
        Context.get("replica").status = Context.get("issue").status
    }

    /** A map among the arguments says which local status stands for which of theirs. */
    static void receive(Object... args) {
        def name = Context.get("replica").status?.name
        if (!name) return
        def known = args.find { it instanceof Map } ?: [:]
        Context.get("issue").setStatus(known[name] ?: name)
    }
}

class Status {
    static void send(Object... args) {
        StatusSync.send()
    }

    static void receive(Object... args) {
        StatusSync.receive(*args)
    }
}

/** Versions by name; those that the project lacks are made. */
class VersionSync {
    static void send(Object... args) {
        def (replica, issue) = [Context.get("replica"), Context.get("issue")]
        replica.fixVersions = issue.fixVersions
        replica.affectedVersions = issue.affectedVersions
    }

    static void receive(Object... args) {
        def (replica, issue, nodeHelper) = [Context.get("replica"), Context.get("issue"), Context.get("nodeHelper")]
        def here = { versions -> versions.collect { nodeHelper.createVersion(issue, it.name, it.description) }.findAll { it } }
        issue.fixVersions = here(replica.fixVersions)
        issue.affectedVersions = here(replica.affectedVersions)
    }
}

/** Components by name; those that the project lacks are made. */
class ComponentSync {
    static void send(Object... args) {
        Context.get("replica").components = Context.get("issue").components
    }

    static void receive(Object... args) {
        def (replica, issue, nodeHelper) = [Context.get("replica"), Context.get("issue"), Context.get("nodeHelper")]
        issue.components = replica.components.collect {
            nodeHelper.createComponent(issue, it.name, it.description, null, "PROJECT_DEFAULT")
        }.findAll { it }
    }

    static void watch(Object... args) {
        receive()
    }
}

/** Links between issues that are both under sync, over the interface of Jira. */
class IssueLinkSync {
    static void send(Object... args) {
        def links = read(Context.get("issueKey")?.id)
        Context.get("replica").customKeys."issueLinks" = links
    }

    static void receive(Object... args) {
        def issue = Context.get("issue")
        def wanted = Context.get("replica").customKeys."issueLinks" ?: []
        if (!wanted || !issue.key) return
        def (nodeHelper, client) = [Context.get("nodeHelper"), Context.get("httpClient")]
        def known = read(issue.id)
        wanted.each { link ->
            def other = nodeHelper.getLocalIssueKeyFromRemoteId(link.otherId)
            if (!other || known.any { it.type == link.type && it.outward == link.outward && it.otherId == other.id }) return
            def ends = [type: [name: link.type]]
            ends[link.outward ? "outwardIssue" : "inwardIssue"] = [id: other.id]
            ends[link.outward ? "inwardIssue" : "outwardIssue"] = [id: issue.id]
            client.post("/rest/api/3/issueLink", groovy.json.JsonOutput.toJson(ends))
        }
    }

    private static List read(id) {
        def links = id ? Context.get("httpClient").get("/rest/api/3/issue/${id}", [fields: "issuelinks"])?.fields?.issuelinks : null
        (links ?: []).collect {
            def other = it.outwardIssue ?: it.inwardIssue
            [type: it.type?.name, outward: it.outwardIssue != null, otherId: other?.id as String, otherKey: other?.key]
        }
    }
}

/** Organisations of a service project, by name. */
class ServiceDeskSync {
    static void sendOrganizations(Object... args) {
        def known = Context.get("issue").customFields."Organizations"?.value ?: []
        Context.get("replica").customKeys."organizations" = known.collect { it instanceof Map ? it.name : it as String }
    }
}
