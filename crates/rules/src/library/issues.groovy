import entente.Context

/** Creates the issue now, then runs the closure; what that changes is written when the script ends. */
class CreateIssue {
    static def create(Object... args) {
        StoredIssue.then(args)
    }
}

/** Writes what was changed so far, then runs the closure. */
class UpdateIssue {
    static def update(Object... args) {
        StoredIssue.then(args)
    }
}

class StoredIssue {
    static def then(Object[] args) {
        Context.get("store").call(Context.get("issue"))
        def body = args.find { it instanceof Closure }
        if (body) body.maximumNumberOfParameters == 0 ? body.call() : body.call(Context.get("issueKey"))
        null
    }
}

class GetProject {
    static def byName(name, Object... args) {
        Context.get("nodeHelper").getProjectByName(name)
    }

    static def byKey(key, Object... args) {
        Context.get("nodeHelper").getProject(key)
    }
}

/** Addresses of both issues, for people. */
class GetIssueUrl {
    static def getLocal(Object... args) {
        def key = args.find { it instanceof CharSequence } ?: Context.get("issueKey")?.URN
        key ? Context.get("syncHelper").getTrackerUrl() + "/browse/" + key : null
    }

    static def getRemote(Object... args) {
        def key = Context.get("issueKey")
        key ? Context.get("syncHelper").getRemoteIssueUrl(key) : Context.get("issueUrl")
    }
}
