def statuses = ['open': 'To Do', 'in-progress': 'In Progress', 'done': 'Done']
if (firstSync) {
    issue.project = 'DEMO'
    issue.type = issue.type in ['Bug', 'Story'] ? issue.type : 'Task'
}
issue.summary = "${issue.key}: ${issue.summary}".toString()
issue.description = issue.description ?: 'No description'
issue.status = statuses[issue.status?.toLowerCase()?.replace(' ', '-')] ?: issue.status
issue.labels = (issue.labels + 'synced').unique()
issue.comments.eachWithIndex { comment, i ->
    comment.body = "${comment.author} wrote (${i + 1}): ${comment.body}".toString()
}
issue.comments = issue.comments.sort { a, b -> a.created <=> b.created }
def fields = issue.fields.findAll { k, v -> v != null }
fields.each { k, v -> replica[k] = v.toString() }
