//// jira: everything by name
replica.key         = issue.key
replica.type        = issue.type
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.resolution  = issue.resolution
replica.status      = issue.status
replica.parentId    = issue.parentId
replica.priority    = issue.priority
replica.attachments = issue.attachments
replica.project     = issue.project
replica.project.versions = []
replica.project.components = []
//// jira: private issues stay
if (issue.labels.any { it.label == "private" }) {
    return
}
replica.summary = issue.summary
//// jira: return before all
return
//// jira: only some types
if (!(issue.type?.name in ["Bug", "Story"])) return
replica.key = issue.key
replica.type = issue.type
//// jira: custom fields by name and by id
replica.customFields."Team" = issue.customFields."Team"
replica.customFields."10201" = issue.customFields."10201"
replica."Story Points" = issue."Story Points"
//// jira: option texts
replica.severity = issue.customFields."Severity"?.value?.value
replica.teams = issue.customFields."Teams"?.value?.collect { it.value } ?: []
//// jira: comments without internal ones
replica.comments = issue.comments.findAll { !it.internal }
//// jira: comments of some people
replica.comments = issue.comments.findAll { it.author?.email?.endsWith("@example.com") }
//// jira: comments with a hash
replica.comments = issue.comments.findAll { comment -> comment.body.contains("#public") }.collect { comment ->
    comment.body = comment.body.replace("#public", "").trim()
    comment
}
//// jira: parent by request
if (issue.parentId) {
    def parent = httpClient.get("/rest/api/2/issue/${issue.parentId}?fields=summary")
    replica.customKeys."parentSummary" = parent?.fields?.summary
}
replica.parentId = issue.parentId
//// jira: sprint
replica.customKeys.sprint = issue.customFields.Sprint?.value?.getAt(0)?.name
replica.sprintName = issue.customFields."Sprint"?.value?.find { it?.state == "ACTIVE" }?.name
//// jira: links
def links = httpClient.get("/rest/api/2/issue/${issue.key}")?.fields?.issuelinks
replica.customKeys.links = links?.collect { link -> [type: link.type?.name, key: (link.outwardIssue ?: link.inwardIssue)?.key] }
//// jira: query with a map
def found = httpClient.get("/rest/api/3/search", [jql: "project = ${issue.project.key} AND parent = ${issue.key}", maxResults: 50])
replica.children = found?.issues?.collect { it.key }
//// jira: description with a header
def header = """h2. From ${connection.name}
*Key*: ${issue.key}
*Reporter*: ${issue.reporter?.displayName ?: "nobody"}
"""
replica.description = header + (issue.description ?: "")
//// jira: status by a map
def statusMap = ["Open": "New", "In Progress": "Active", "Done": "Closed",]
replica.customKeys.state = statusMap[issue.status?.name] ?: issue.status?.name
//// jira: dates as text
import java.text.SimpleDateFormat
def format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys.created = format.format(issue.created)
replica.due = issue.due
//// jira: due date moved
if (issue.due) {
    def calendar = Calendar.getInstance()
    calendar.setTime(issue.due)
    calendar.add(Calendar.DAY_OF_MONTH, 2)
    replica.due = calendar.getTime()
}
//// jira: estimates in hours
replica.customKeys.hours = issue.originalEstimate ? issue.originalEstimate / 3600 : null
replica.originalEstimate = issue.originalEstimate
//// jira: work logs
replica.workLogs = issue.workLogs.findAll { (it.timeSpent ?: 0) > 60 }
replica.customKeys.total = issue.workLogs.sum { it.timeSpent } ?: 0
//// jira: own class
class Mapping {
    String name
    Map<String, String> values = [:]
    String of(String key) { values.containsKey(key) ? values[key] : key }
}
def priorities = new Mapping(name: "priorities", values: [High: "1", Low: "3"])
replica.customKeys.priority = priorities.of(issue.priority?.name)
//// jira: methods used before they are defined
replica.summary = shorten(issue.summary, 12)
String shorten(String text, int most = 255) {
    return text?.size() > most ? text.take(most) : text
}
//// jira: closure in a variable
def clean = { text -> text?.replaceAll(/[^\p{L}\d ]/, "")?.trim() }
replica.summary = clean(issue.summary)
//// jira: mentions to names
replica.description = issue.description?.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
    nodeHelper.getUser(id)?.displayName ?: all
}
//// jira: key out of a text
def matcher = issue.summary =~ /([A-Z]+)-(\d+)/
replica.customKeys.other = matcher ? matcher[0][2] : ""
//// jira: fix versions
replica.fixVersions = issue.fixVersions
replica.customKeys.release = issue.fixVersions?.collect { it.name }?.join(", ")
replica.customKeys.firstRelease = issue.fixVersions[0]?.name
//// jira: components
replica.components = issue.components
replica.customKeys.core = issue.components.any { it.name == "Core" }
//// jira: labels as text
replica.customKeys.labels = issue.labels.label.join(" ")
//// jira: the whole issue as json
import groovy.json.JsonOutput
replica.customKeys.json = JsonOutput.toJson([key: issue.key, labels: issue.labels*.label, when: issue.created?.time])
//// jira: json parsed
def config = new groovy.json.JsonSlurper().parseText('{"fields": ["summary", "description"]}')
config.fields.each { name -> replica."$name" = issue."$name" }
//// jira: switch on type
switch (issue.type?.name) {
    case "Bug":
        replica.typeName = "Defect"
        break
    case ["Story", "Task"]:
        replica.typeName = "Work"
        break
    default:
        replica.typeName = "Other"
}
//// jira: loops of all sorts
def keys = []
for (label in issue.labels) { keys << label.label }
for (int i = 0; i < issue.comments.size(); i++) { keys.add(issue.comments[i].id) }
int n = 0
while (n < 3) { n++ ; if (n == 2) continue }
replica.customKeys.keys = keys
//// jira: try and catch
try {
    replica.customKeys.answer = httpClient.get("/rest/servicedeskapi/request/${issue.key}")?.currentStatus?.status
} catch (Exception e) {
    log.warn("no request: ${e.message}")
}
//// jira: entity properties and change history
replica.entityProperties = issue.entityProperties
replica.customKeys.changes = issue.changeHistory?.collect { it?.created }
//// jira: attachments by size
replica.attachments = issue.attachments.findAll { it.filesize < 10 * 1024 * 1024 && !it.filename.endsWith(".exe") }
//// jira: service desk
replica.customKeys."Request Type" = issue.customFields."Request Type"?.value?.requestType?.name
replica.customKeys.organizations = issue.customFields."Organizations"?.value?.collect { it.name }
//// azure: default
replica.key          = workItem.key
replica.assignee     = workItem.assignee
replica.summary      = workItem.summary
replica.description  = nodeHelper.stripHtml(workItem.description)
replica.type         = workItem.type
replica.status       = workItem.status
replica.labels       = workItem.labels
replica.priority     = workItem.priority
replica.comments     = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments  = workItem.attachments
replica.project      = workItem.project
replica.areaPath     = workItem.areaPath
replica.iterationPath = workItem.iterationPath
//// azure: reference names
replica."System.Title" = workItem."System.Title"
replica.severity = workItem."Microsoft.VSTS.Common.Severity"
replica.customKeys."Changed Date" = workItem.customKeys."Changed Date"
//// azure: relations by request
def item = httpClient.get("/_apis/wit/workitems/${workItem.id}?\$expand=relations&api-version=6.0", false)
replica.relations = item?.relations?.findAll { it.rel == "System.LinkTypes.Hierarchy-Forward" }?.collect { it.url.tokenize("/").last() }
//// azure: area to team
def area = workItem.areaPath ?: "Root\\Team"
replica.team = area.contains("\\") ? area.substring(area.lastIndexOf("\\") + 1) : area
//// github: default
replica.key         = issue.key
replica.assignee    = issue.assignee
replica.assignees   = issue.assignees
replica.reporter    = issue.reporter
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.status      = issue.status
replica.project     = issue.project
//// github: no pull requests
if (issue.type?.name == "Pull Request") return
replica.repo = issue.repositoryFullName
replica.first = issue.assignees?.getAt(0)?.username
//// servicenow: incident
if (entity.tableName == "incident") {
    replica.key = entity.key
    replica.summary = entity.short_description
    replica.description = entity.description
    replica.attachments = entity.attachments
    replica.comments = entity.comments
    replica.state = entity.state
}
//// servicenow: references
replica.group = entity.assignment_group?.display_value
replica.caller = entity.caller_id ? entity.caller_id["display_value"] : null
//// servicenow: old variables
if (entityType == "incident") {
    replica.summary = incident.short_description
}
if (entityType == "problem") {
    replica.summary = problem.short_description
}
//// salesforce: case
if (entity.entityType == "Case") {
    replica.key = entity.Id
    replica.summary = entity.Subject
    replica.description = entity.description
    replica.comments = entity.comments
    replica.attachments = entity.attachments
    replica.Status = entity.Status
}
//// salesforce: account by query
def query = "SELECT Name FROM Account WHERE Id = '${entity.AccountId}'"
def account = httpClient.http("GET", "/services/data/v54.0/query/", null, [q: [query]], [:]) { req, res ->
    res.code >= 300 ? null : res.body
}
replica.account = account?.records?.Name?.getAt(0)
//// zendesk: default
replica.key         = issue.key
replica.summary     = issue.summary
replica.description = issue.description
replica.type        = issue.type
replica.priority    = issue.priority
replica.status      = issue.status
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.attachments = issue.attachments
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.org = ticket.organization_id
//// freshdesk: default
replica.summary = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)
replica.source = entity.source
replica.company = entity.company_id
replica.comments = nodeHelper.stripHtmlFromComments(entity.comments)
//// custom: open map
["a", "b", "c"].eachWithIndex { name, at -> replica[name] = at }
replica.put("d", 4)
replica.total = ["a", "b", "c", "d"].collect { replica.get(it) }.sum()
//// any: undeclared names are the script's own
counter = 0
issue.labels.each { counter += 1 }
replica.customKeys.count = counter
//// any: text building
def text = ""
issue.comments.each { text += "* ${it.author?.displayName}: ${it.body}\n" }
def builder = new StringBuilder()
issue.labels.each { builder.append(it.label).append(",") }
replica.customKeys.text = text + builder.toString()
//// any: collections
def grouped = issue.labels.groupBy { it.label.size() }
def sorted = issue.labels.sort { it.label }
def numbers = (1..5).collect { it * 2 }.findAll { it > 4 }.inject(0) { sum, x -> sum + x }
replica.customKeys.groups = grouped.collectEntries { size, items -> [(size.toString()): items.size()] }
replica.customKeys.first = sorted.first().label
replica.customKeys.numbers = numbers
//// jira: parent and epic for the other side
SubTaskSync.send()
Epic.send(replica, issue, httpClient)
replica.key = issue.key
//// jira: sprints by library
AgileSync.sendSprints(replica, issue, httpClient)
replica.key = issue.key
//// jira: links by library
IssueLinkSync.send(replica, issue, httpClient)
//// jira: versions and components by library
VersionSync.send(replica, issue)
ComponentSync.send()
//// jira: status by library
StatusSync.send()
Status.send()
//// jira: request by a pasted client's name
def found = new JiraClient(httpClient).http("GET", "/rest/api/3/issue/${issue.key}", [fields: "summary"], null, ["Accept": ["application/json"]])
replica.customKeys.summary = new groovy.json.JsonSlurper().parseText(found).fields.summary
//// jira: request elsewhere
new GroovyHttpClient(httpClient).http("POST", "https://hooks.example/in", '{"key": "' + issue.key + '"}', ["Content-Type": ["application/json"]]) { request, response ->
    if (response.code >= 300) log.warn("hook answered ${response.code}")
}
replica.key = issue.key
//// jira: rendered fields
replica.description = nodeHelper.getHtmlField(issue, "description")
replica.comments = nodeHelper.getHtmlComments(issue)
replica.environment = nodeHelper.getHtmlField(issue, "Environment")
//// jira: web links
replica.customKeys.pages = nodeHelper.getRemoteIssueLinks(issue).collectEntries { [(it.title): it.url] }
//// jira: what was sent last
def repository = syncHelper.twinTraceRepository
def trace = scala.concurrent.Await$.MODULE$.result(repository.getTwinTraceByLocalIssueKeyFuture(connection, issueKey), scala.concurrent.duration.Duration$.MODULE$.apply(1, java.util.concurrent.TimeUnit.MINUTES))
if (trace.isDefined()) {
    def last = new groovy.json.JsonSlurper().parseText(trace.get().localReplica.payload).hubIssue
    replica.customKeys.statusChanged = last.status?.name != issue.status?.name
}
replica.key = issue.key
//// jira: parent under sync first
if (issue.parentId && !syncHelper.isIssueUnderSync(issue.parentId)) {
    syncHelper.exalate(new com.exalate.basic.domain.BasicIssueKey(issue.parentId, ""))
}
replica.parentId = issue.parentId
//// jira: assignee who may be assigned
replica.assignee = nodeHelper.isUserAssignable(issue.project.key, issue.assignee) ? issue.assignee : issue.reporter
//// jira: options by list
def wanted = ["Red", "Blue"]
replica.customKeys.teams = issue.customFields."Teams"?.value?.findAll { it.value in wanted }*.value
//// jira: cascade in two texts
def place = issue.customFields."Place"?.value
replica.customKeys.country = place?.parent?.value
replica.customKeys.city = place?.child?.value ?: ""
//// jira: regular expressions
def text = issue.description ?: ""
def matcher = text =~ /(\w+)-(\d+)/
if (matcher.find()) {
    replica.customKeys.project = matcher.group(1)
    replica.customKeys.number = matcher.group(2).toInteger()
}
replica.description = text.replaceAll(/\*(.+?)\*/) { all, inner -> "_${inner}_" }
//// jira: seconds to text
def hours = { seconds -> seconds == null ? null : "${(int) (seconds / 3600)}h ${(int) ((seconds % 3600) / 60)}m" }
replica.customKeys.estimate = hours(issue.originalEstimate)
replica.customKeys.left = hours(issue.remainingEstimate)
//// jira: a table of fields
["Team", "Severity", "Unknown"].each { name ->
    def field = issue.customFields[name]
    if (field != null) replica.customFields."$name" = field
}
//// jira: enum of priorities
enum Level {
    LOW(1), HIGH(2)
    final int weight
    Level(int weight) { this.weight = weight }
    static Level of(String name) { name == "High" ? HIGH : LOW }
}
replica.customKeys.weight = Level.of(issue.priority?.name).weight
//// azure: html and tags
replica.summary     = workItem.summary
replica.description = nodeHelper.toMarkDownFromHtml(workItem.description)
replica.comments    = nodeHelper.toMarkDownComments(workItem.comments)
replica.labels      = workItem.labels.findAll { !it.label.startsWith("internal") }
//// azure: query with a list
def query = httpClient.http("GET", "/_apis/wit/workitems", null, ["ids": ["1,2"], "api-version": ["7.1"]], [:]) { req, res -> res.code == 200 ? res.body : null }
replica.customKeys.found = query?.key
//// azure: parent in words
def parents = (httpClient.get("/_apis/wit/workitems/1?\$expand=relations", false)?.relations ?: []).findAll { it.rel.contains("Hierarchy") }
replica.parentId = parents ? parents[0].url.tokenize("/").last() : null
//// github: milestone and people
replica.key = issue.key
replica.fixVersions = issue.fixVersions
replica.customKeys.people = ([issue.assignee] + (issue.assignees ?: [])).findAll { it }.collect { it.username ?: it.displayName }.unique()
//// servicenow: blocks per table
if (entity.tableName == "incident") {
    replica.key = entity.key
    replica.summary = entity.short_description
    replica.assigned = entity.assigned_to?.display_value
} else if (entity.tableName in ["problem", "change_request"]) {
    replica.summary = "[${entity.tableName}] ${entity.short_description}"
}
//// salesforce: any object
if (entity.entityType == "Case") {
    replica.key = entity.Id
    replica.summary = entity.Subject
    replica."Account Name" = httpClient.get("/services/data/v58.0/query?q=SELECT Name FROM Account WHERE Id = '${entity.AccountId}'")?.records?.Name?.getAt(0)
}
replica.customKeys.kind = entity.entityType
//// zendesk: comments that the customer sees
replica.comments = ticket.comments.findAll { !it.internal }
replica.customKeys.requester = ticket.reporter?.email?.toLowerCase()
//// freshservice: attributes
["source", "group_id", "responder_id"].each { name -> replica."$name" = entity."$name" }
//// asana: custom fields as texts
entity.customFields.each { name, field -> replica.customKeys[name] = field?.value as String }
//// xurrent: html texts without tags
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments = nodeHelper.stripHtmlFromComments(entity.comments)
