def text = 'Call +49 30 1234567 or mail someone@example.org, see ISSUE-12 and ISSUE-345. ' * 5
def linked = text.replaceAll(/([A-Z]+)-(\d+)/) { all, project, number -> "<$project/$number>" }
linked = linked.replaceAll(/[\w.]+@[\w.]+/, '(mail)')
(linked =~ /\+?\d[\d ]+/).collect { it.trim() }.size() + linked.length()
