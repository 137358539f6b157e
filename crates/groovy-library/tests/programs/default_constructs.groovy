// The constructs of the default scripts over plain maps.
def replica = [key: 'A-1', summary: 'Sum', status: [name: 'Open'], type: null, labels: [[label: 'x'], [label: 'y']],
    comments: [[body: 'b1', internal: false, author: [displayName: 'Ann']], [body: 'b2', internal: true, author: null]]]
def issue = [labels: [], customFields: [:]]
def firstSync = true
if (firstSync) {
    issue.projectKey = "OPS"
    issue.typeName   = replica.type?.name ?: "Task"
}
issue.summary = "[${replica.key}] ${replica.summary}".take(255)
def states = ["Open": "To Do", "Done": "Closed"]
issue.status = states[replica.status?.name] ?: replica.status?.name
issue.comments = replica.comments.findAll { !it.internal }.collect { c -> c.body = c.author?.displayName + ": " + c.body; c }
issue.labels += replica.labels
issue.labels += null
issue.customFields."Team" = replica.customFields?."Team"
issue.customFields."X"?.value = 3
println issue
println replica.labels.label
println replica.labels.any { it.label == "private" }
println replica.labels.collect { it.label.replace(' ', '_') }.join(', ')
println replica.comments*.author*.displayName
println issue.comments[0].body.replaceAll(/(\w+): (.*)/, '$2 by $1')
replica.comments.each { c ->
    if (c.internal) return
    println "${c.author.displayName}: ${c.body}"
}
def text = ''
text += replica.comments
println text.size()
def lookup = { name -> states.find { k, v -> v == name }?.key }
println lookup('Closed')
println lookup('nope')
issue.attachments = (issue.attachments ?: []) + [1]
println issue.attachments
if (states.containsKey('Open') && !(replica.summary in ['x'])) { println 'ok' } else { println 'no' }
return "done"
