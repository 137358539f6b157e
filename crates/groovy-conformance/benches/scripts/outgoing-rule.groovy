replica.key = issue.key
replica.type = issue.type
replica.assignee = issue.assignee?.email
replica.reporter = issue.reporter?.email
replica.summary = issue.summary
replica.description = issue.description?.trim()
replica.labels = issue.labels.findAll { it.startsWith('sync') }.sort()
replica.comments = issue.comments.findAll { !it.internal }.collect { [id: it.id, body: "[${it.author}] ${it.body}".toString(), created: it.created] }
replica.status = issue.status.toLowerCase().replace(' ', '-')
replica.priority = [Highest: 1, High: 2, Medium: 3][issue.priority] ?: 4
replica.parts = issue.summary.tokenize(' ').collect { it.capitalize() }
replica.customFields = issue.fields.collectEntries { k, v -> [k.toLowerCase(), v] }
if (issue.comments.any { it.body.contains('urgent') }) {
    replica.urgent = true
}
replica.comments.size()
