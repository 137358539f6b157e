import entente.Context

/** The parent of a sub-task, by its twin. */
class SubTaskSync {
    static void send(Object... args) {
        def issue = Context.get("issue")
        if (!issue.parentId) return
        def parent = Context.get("nodeHelper").getHubIssue(issue.parentId)
        Context.get("replica").customKeys."parentContext" = [parentId: issue.parentId as String, parentKey: parent?.key]
    }

    static void receiveBeforeCreation(Object... args) {
        if (Context.get("firstSync")) Parents.follow("parentContext")
    }

    static void receiveAfterCreation(Object... args) {
        if (!Context.get("firstSync")) Parents.follow("parentContext")
    }

    static void receive(Object... args) {
        Parents.follow("parentContext")
    }
}

/** Epics, which are the parents of their issues; sendEpicFirst() puts the epic under sync before its issues. */
class Epic {
    static void send(Object... args) {
        def issue = Context.get("issue")
        def context = [isEpic: issue.type?.name == "Epic", name: issue.customFields."Epic Name"?.value]
        if (issue.parentId) {
            context.parentId = issue.parentId as String
            context.parentKey = Context.get("nodeHelper").getHubIssue(issue.parentId)?.key
        }
        Context.get("replica").customKeys."epicContext" = context
    }

    static void sendEpicFirst(Object... args) {
        send()
        def context = Context.get("replica").customKeys."epicContext"
        def syncHelper = Context.get("syncHelper")
        if (context.parentId && !syncHelper.isIssueUnderSync(context.parentId)) {
            syncHelper.exalate(new com.exalate.basic.domain.BasicIssueKey(context.parentId, context.parentKey))
        }
    }

    static void receive(Object... args) {
        def context = Context.get("replica").customKeys."epicContext"
        if (!context) return
        def issue = Context.get("issue")
        if (context.isEpic && context.name) issue.customFields."Epic Name"?.value = context.name
        Parents.follow("epicContext")
    }
}

class Parents {
    static void follow(String name) {
        def context = Context.get("replica").customKeys[name]
        if (!context?.parentId) return
        def nodeHelper = Context.get("nodeHelper")
        def parent = nodeHelper.getLocalIssueKeyFromRemoteId(context.parentId) ?:
            nodeHelper.getLocalIssueFromRemoteUrn(context.parentKey)
        if (parent) Context.get("issue").parentId = parent.id
    }
}

/** Epics and sprints of boards. */
class AgileSync {
    static void sendEpic(Object... args) {
        Epic.send()
    }

    static void receiveEpicBeforeCreation(Object... args) {
        if (Context.get("firstSync")) Epic.receive()
    }

    static void receiveEpicAfterCreation(Object... args) {
        if (!Context.get("firstSync")) Epic.receive()
    }

    static void sendRank(Object... args) {
        noRank()
    }

    static void receiveRank(Object... args) {
        noRank()
    }

    private static void noRank() {
        throw new com.exalate.api.exception.IssueTrackerException("AgileSync carries no ranks: each board keeps its own order. Take the call out of the script")
    }

    static void sendSprints(Object... args) {
        def sprints = Context.get("issue").customFields."Sprint"?.value ?: []
        Context.get("replica").customKeys."sprints" = sprints.collect {
            [name: it.name, state: it.state, goal: it.goal, startDate: it.startDate, endDate: it.endDate]
        }
    }

    /** Puts the issue into the sprints of the same names on the first board of its project; those that are missing are made. */
    static void receiveSprints(Object... args) {
        def issue = Context.get("issue")
        def wanted = (Context.get("replica").customKeys."sprints" ?: []).findAll { it.state?.toLowerCase() != "closed" }
        if (!wanted || !issue.key) return
        def client = Context.get("httpClient")
        def project = issue.project?.key ?: issue.key.toString().replaceAll(/-\d+$/, "")
        def board = client.get("/rest/agile/1.0/board", [projectKeyOrId: project, type: "scrum"])?.values?.getAt(0)
        if (!board) {
            def onNoBoard = args.find { it instanceof Closure }
            if (onNoBoard) onNoBoard.call()
            return
        }
        def known = client.get("/rest/agile/1.0/board/${board.id}/sprint", [state: "active,future"])?.values ?: []
        wanted.each { sprint ->
            def local = known.find { it.name == sprint.name } ?: client.post(
                "/rest/agile/1.0/sprint",
                groovy.json.JsonOutput.toJson([name: sprint.name, goal: sprint.goal, originBoardId: board.id].findAll { it.value != null })
            )
            client.post("/rest/agile/1.0/sprint/${local.id}/issue", groovy.json.JsonOutput.toJson([issues: [issue.key]]))
        }
    }
}
