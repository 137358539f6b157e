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
//// jira: parent by library
SubTaskSync.receiveBeforeCreation(replica, issue, nodeHelper)
if (firstSync) { issue.projectKey = "OPS"; issue.typeName = "Task" }
issue.summary = replica.summary
SubTaskSync.receiveAfterCreation(replica, issue, nodeHelper)
//// jira: epic by library
if (firstSync) { issue.projectKey = "OPS"; issue.typeName = "Task" }
Epic.receive()
AgileSync.receiveEpicBeforeCreation(replica, issue, nodeHelper)
//// jira: create, then go on
if (firstSync) {
    issue.projectKey = "OPS"
    issue.typeName = "Task"
    issue.summary = replica.summary
    return CreateIssue.create(replica, issue, connection, issueBeforeScript, traces, blobMetadataList, httpClient, syncRequest) {
        issue.comments = commentHelper.addComment("created as ${issue.key}", issue.comments)
    }
}
//// jira: update early
issue.summary = replica.summary
UpdateIssue.update(issue) { -> log.info("stored") }
issue.labels = replica.labels
//// jira: status by library
if (firstSync) { issue.projectKey = "OPS"; issue.typeName = "Task" }
StatusSync.receive([Done: "Closed", Open: "To Do"], replica, issue, nodeHelper)
Status.receive()
//// jira: versions and components by library
issue.projectKey = "OPS"
VersionSync.receive(replica, issue, nodeHelper)
ComponentSync.receive()
ComponentSync.watch()
//// jira: links by library
IssueLinkSync.receive(replica, issue, httpClient)
//// jira: sprints by library
AgileSync.receiveSprints({ -> log.warn("no board") }, replica, issue, httpClient)
//// jira: project and addresses by library
def project = GetProject.byName("OPS", httpClient)
issue.projectKey = project?.key ?: "OPS"
issue.customFields."Remote Url".value = GetIssueUrl.getRemote() ?: GetIssueUrl.getLocal("OPS-9")
//// jira: converters by library
issue.description = new HtmlToWiki().transform("<p>a <b>b</b></p>") + MdToWiki.convert("**c**") + WikiToHtml.convert("*d*")
//// jira: transition by name, then fields
workflowHelper.transition(issue, "Start progress")
issue.summary = replica.summary
//// jira: versions made by hand
issue.projectKey = issue.projectKey ?: "OPS"
issue.fixVersions = replica.fixVersions.collect { nodeHelper.createVersion(issue, it.name, it.description) }
issue.affectedVersions = [nodeHelper.getVersion("1.0", nodeHelper.getProject("OPS"))].findAll { it }
//// jira: components with a lead
issue.projectKey = issue.projectKey ?: "OPS"
issue.components = replica.components.collect { c -> nodeHelper.getComponent(c.name, issue.project) ?: nodeHelper.createComponent(issue, c.name, c.description, null, "UNASSIGNED") }
//// jira: options that exist
issue.projectKey = issue.projectKey ?: "OPS"
issue.customFields."Team".value = nodeHelper.getOption(issue, "Team", "Red")
issue.customFields."Teams".value = nodeHelper.getOptions(issue, "Teams", ["Red", "Green"])
issue.customFields."Extra".value = nodeHelper.createOption(issue, "Extra", replica.status?.name)
//// jira: cascade
issue.projectKey = issue.projectKey ?: "OPS"
issue.customFields."Place".value = nodeHelper.getCascadingSelect(nodeHelper.getOption(issue, "Place", "Red"), nodeHelper.getOption(issue, "Place", "Blue"))
//// jira: security and resolution
issue.projectKey = issue.projectKey ?: "OPS"
issue.securityLevel = nodeHelper.getSecurityLevel("Secret")
issue.resolution = replica.resolution ? nodeHelper.getResolution(replica.resolution.name) : null
//// jira: assignee if assignable, else the lead
def candidate = nodeHelper.getUserByEmail(replica.assignee?.email)
issue.assignee = nodeHelper.isUserAssignable("OPS", candidate) ? candidate : nodeHelper.getUser("ann")
//// jira: related issue by remote key
def related = nodeHelper.getLocalIssueFromRemoteUrn(replica."Related To")
if (related) issue.customFields."Related".value = related.key
//// jira: answer at once
issue.summary = replica.summary
if (!firstSync && issue.summary != replica.summary) syncHelper.syncBackAfterProcessing()
//// jira: end the sync of closed ones
if (replica.status?.name == "Closed") syncHelper.unExalateAfterProcessing()
issue.summary = replica.summary
//// jira: issue links by class
issue.issueLinks = [new com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink(1L, "blocks", "Blocks", com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink.IssueLinkType.ISSUE, null, true)]
//// jira: header for the tracker
nodeHelper.addHTTPHeader("Accept-Language: en")
issue.customFields."Answer".value = httpClient.get("/rest/api/3/myself")?.key
//// azure: default with html
if (firstSync) {
    workItem.projectKey = "OPS"
    workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
workItem.summary = replica.summary
workItem.description = nodeHelper.toHtml(replica.description)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)
workItem.comments = commentHelper.mergeComments(workItem, replica)
workItem.priority = nodeHelper.getPriority(replica.priority?.name) ?: workItem.priority
//// azure: parent by remote id
def parent = nodeHelper.getLocalIssueKeyFromRemoteId(replica.parentId?.toLong() ?: 0L, "issue")
if (parent) workItem.parentId = parent.id
//// github: labels that are there
issue.repository = "acme/app"
issue.summary = replica.summary
issue.labels = replica.labels.collect { nodeHelper.getLabel(it.label) }.findAll { it }
issue.setStatus(["Done": "closed"][replica.status?.name] ?: "open")
//// servicenow: per entity type
if (firstSync) entity.tableName = "incident"
if (entityType == "issue") {
    entity.short_description = replica.summary
    entity.comments += replica.addedComments
    entity.attachments += replica.addedAttachments
}
//// salesforce: case with defaults
if (firstSync) entity.entityType = "Case"
entity.Subject = replica.summary
entity.Origin = "Web"
entity.Status = replica.status?.name ?: "New"
entity.comments = commentHelper.mergeComments(entity, replica)
//// zendesk: never an empty description
issue.summary = replica.summary
issue.description = replica.description ?: "No description"
issue.labels += nodeHelper.getLabel("synced")
//// freshdesk: reporter by address
entity.reporter = nodeHelper.getUserByEmail("ann@example.com")
entity.summary = replica.summary
entity.comments = commentHelper.mergeComments(entity, replica) { c -> c.internal = true; c }
//// xurrent: custom fields by type
entity.customFields."Cost".value = (replica.customFields."A"?.value ?: 0) * 2
entity.customFields."When".value = replica.due?.format("yyyy-MM-dd")
//// any: a receiver class as library scripts have it
class Receiver {
    static receive(issue, replica, nodeHelper, commentHelper, attachmentHelper) {
        issue.summary = replica.summary
        issue.comments = commentHelper.mergeComments(issue, replica)
        issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
    }
}
if (firstSync) { issue.projectKey = "OPS"; issue.typeName = "Task" }
Receiver.receive(issue, replica, nodeHelper, commentHelper, attachmentHelper)
