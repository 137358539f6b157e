//// jira: default
if (firstSync) {
    issue.projectKey = "OPS"
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary = replica.summary
issue.description = replica.description
issue.comments = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels = replica.labels
//// jira: nothing new is created
if (firstSync) return
issue.summary = replica.summary
//// jira: status by map
def statusMap = ["New": "To Do", "Active": "In Progress", "Closed": "Done"]
issue.setStatus(statusMap[replica.status?.name] ?: replica.status?.name)
//// jira: people by address
def reporter = nodeHelper.getUserByEmail(replica.reporter?.email)
if (reporter) issue.reporter = reporter
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUser("ann")
//// jira: default assignee
def user = new com.exalate.basic.domain.hubobject.v1.BasicHubUser()
user.key = "-1"
issue.assignee = user
//// jira: comments as internal ones
issue.comments = commentHelper.mergeComments(issue, replica) { it.internal = true }
//// jira: comments in the author's name
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment
}
//// jira: comments with a head line
issue.comments = commentHelper.mergeComments(issue, replica, { c ->
    c.body = "[${c.author?.displayName}] wrote on ${c.created?.format('yyyy-MM-dd')}:\n" + c.body
})
//// jira: comments by hand
issue.comments += replica.addedComments
//// jira: deletions are not followed
replica.removedComments = []
replica.removedAttachments = []
issue.comments = commentHelper.mergeComments(issue, replica)
issue.attachments += replica.addedAttachments
//// jira: a comment of our own
issue.comments = commentHelper.addComment("Received as ${issue.key} at ${new Date().format('HH:mm')}", issue.comments)
//// jira: custom fields
issue.customFields."Team".value = replica.customFields."Team"?.value
issue.customFields."Remote Key".value = replica.key
issue."Story Points" = replica."Story Points"
issue.customFields."Unknown"?.value = "x"
//// jira: option list
issue.customFields."Teams".value = ["Red", "Blue"].collect { [value: it] }
//// jira: a whole field
issue.customFields."B" = replica.customFields."A"
//// jira: priority by map
def priorityMap = [Highest: "High", High: "High", Medium: "Medium", Low: "Low"]
def priority = priorityMap.find { it.key == replica.priority?.name }?.value ?: "Medium"
issue.priority = nodeHelper.getPriority(priority)
//// jira: resolution
if (replica.resolution && !issue.resolution) {
    issue.resolution = nodeHelper.getResolution("Done")
} else if (replica.resolution == null) {
    issue.resolution = null
}
//// jira: labels are added
issue.labels += nodeHelper.getLabel("synced")
issue.labels += nodeHelper.getLabel("from_${replica.key}".replace(" ", "_"))
//// jira: labels without spaces
issue.labels = replica.labels.collect { it.label = it.label.replace(" ", "_"); it }
//// jira: store and go on
if (firstSync) {
    issue.projectKey = "OPS"
    issue.typeName = "Task"
    issue.summary = replica.summary
    store(issue)
    httpClient.post("/rest/api/3/issue/${issue.key}/remotelink", groovy.json.JsonOutput.toJson([object: [url: issueUrl, title: replica.key]]))
}
issue.description = replica.description
//// jira: statuses one after another
["To Do", "In Progress", "Done"].each { name ->
    issue.setStatus(name)
    store(issue)
}
//// jira: attach to an existing issue
if (firstSync && replica.customKeys."remoteKey") {
    def existing = httpClient.get("/rest/api/3/issue/${replica.customKeys.remoteKey}")
    issue.id = existing?.id
    issue.key = existing?.key
    return
}
issue.summary = replica.summary
//// jira: handled by itself
if (firstSync && replica.summary == "nothing like this") {
    return new scala.Tuple2(new com.exalate.basic.domain.BasicIssueKey("1", "OPS-1"), scala.collection.JavaConverters.asScalaBuffer(traces).toSeq())
}
issue.summary = replica.summary
//// jira: a trace by hand
import com.exalate.api.domain.twintrace.TraceType
import com.exalate.basic.domain.BasicNonPersistentTrace
replica.addedComments.each { comment ->
    def made = httpClient.post("/rest/api/2/issue/${replica.key}/comment", [body: comment.body])
    traces.add(new BasicNonPersistentTrace().setType(TraceType.COMMENT).setToSynchronize(true).setLocalId(made?.id?.toString() ?: "77").setRemoteId(comment.remoteIdStr ?: "78"))
}
//// jira: only what changed there
if (previous && previous.summary != replica.summary) {
    issue.summary = replica.summary
}
if (replica.status?.name != previous?.status?.name) {
    issue.setStatus(replica.status?.name)
}
//// jira: summary with a prefix and a bound
issue.summary = "[${replica.key}] ${replica.summary}".take(255)
//// jira: work logs
issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica) { log ->
    log.comment = (log.author?.displayName ?: "Somebody") + ": " + log.comment
}
//// jira: dates
if (replica.customKeys."due") {
    issue.due = Date.parse("yyyy-MM-dd", replica.customKeys."due")
} else {
    issue.due = new Date(System.currentTimeMillis() + 24L * 60 * 60 * 1000)
}
//// jira: a date field
def instant = java.time.Instant.ofEpochMilli(replica.created?.time ?: 0L)
issue.customFields."Remote Created".value = new java.sql.Timestamp(instant.toEpochMilli())
//// jira: components by name
issue.components = replica.components.collect { it.name }.findAll { it != "Internal" }
issue.fixVersions = replica.fixVersions
//// jira: html to text
issue.description = nodeHelper.stripHtml(replica.description)
//// jira: description keeps our part
def marker = "----"
def ours = issue.description?.contains(marker) ? issue.description.split(marker)[1] : ""
issue.description = (replica.description ?: "") + "\n" + marker + ours
//// jira: an error on purpose that is caught
try {
    if (!replica.key) {
        throw new com.exalate.api.exception.IssueTrackerException("There is no key")
    }
    throw new IllegalStateException("caught")
} catch (IllegalStateException e) {
    log.info(e.message)
}
//// jira: parent by remote id
if (firstSync && replica.parentId) {
    issue.typeName = "Sub-task"
    issue.projectKey = "OPS"
    issue.parentId = replica.parentId.toString()
}
issue.summary = replica.summary
//// azure: default
if (firstSync) {
    workItem.projectKey = "Project"
    workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
workItem.summary = replica.summary
workItem.description = replica.description
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)
workItem.comments = commentHelper.mergeComments(workItem, replica)
workItem.labels = replica.labels
workItem.priority = replica.priority
//// azure: reference names and paths
workItem."Microsoft.VSTS.TCM.ReproSteps" = replica.description
workItem.areaPath = "Root\\Team"
workItem.iterationPath = "Root\\Sprint ${replica.customKeys.sprint ?: 1}"
//// azure: assignee in a project
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
//// github: default
if (firstSync) {
    issue.repository = "owner/name"
}
issue.summary = replica.summary
issue.description = replica.description
issue.comments = commentHelper.mergeComments(issue, replica)
def closed = ["Done", "Closed", "Resolved"]
issue.setStatus(closed.contains(replica.status?.name) ? "closed" : "open")
issue.assignee = nodeHelper.getUserByUsername(replica.assignee?.username)
//// servicenow: incident
if (firstSync) {
    entity.tableName = "incident"
}
if (entity.tableName == "incident") {
    entity.short_description = replica.summary
    entity.description = replica.description
    entity.attachments += replica.addedAttachments
    entity.comments += replica.addedComments
}
//// servicenow: state by map
def states = ["To Do": "1", "In Progress": "2", "Done": "6"]
entity.state = states[replica.status?.name] ?: "1"
entity.work_notes = replica.addedComments.collect { "${it.author?.displayName}: ${it.body}" }.join("\n")
//// salesforce: case
if (firstSync) {
    entity.entityType = "Case"
}
if (entity.entityType == "Case") {
    entity.Subject = replica.summary
    entity.Description = replica.description
    entity.Origin = "Web"
    entity.Status = "New"
    entity.comments = commentHelper.mergeComments(entity, replica)
    entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
}
//// zendesk: default
issue.labels = replica.labels
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments += replica.addedComments
//// freshdesk: default
if (firstSync) {
    entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email)
}
entity.summary = replica.summary
entity.description = replica.description
entity.comments = commentHelper.mergeComments(entity, replica)
entity.priority = nodeHelper.getPriority(replica.priority?.name)
//// quality centre: default
defect.summary = replica.summary
defect.description = replica.description
//// any: methods see the binding
def take(name) { issue."$name" = replica."$name" }
["summary", "description"].each { take(it) }
//// any: passing helpers along
def merge(def helper, i, r) { helper.mergeComments(i, r) }
issue.comments = merge(commentHelper, issue, replica)
//// any: a put that keeps its answer
def answer = httpClient.put("/rest/api/3/issue/OPS-1/properties/remote", groovy.json.JsonOutput.toJson([key: replica.key]))
issue.customKeys.done = answer != null
//// any: a closure over the answer
def code = httpClient.http("DELETE", "/rest/api/3/issue/OPS-1/watchers", null, ["accountId": ["1"]], [:]) { req, res -> res.code }
issue.customKeys.code = code
