# Fills a fresh Redmine for tests: people with fixed API keys, a project with every kind of custom field, a workflow
# that refuses something, and fifty issues. Running it twice changes nothing.
# Redmine mails about new administrators in threads of its own, which would hold SQLite's lock while this script wants it.
ActionMailer::Base.perform_deliveries = false
ActiveJob::Base.queue_adapter = :inline

Setting.rest_api_enabled = '1'
Setting.text_formatting = ENV.fetch('REDMINE_FORMATTING', 'textile')
Setting.attachment_max_size = (300 * 1024).to_s
Setting.notified_events = []

def person(login, first, last, admin: false, status: 1)
  user = User.find_by_login(login) || User.new(firstname: first, lastname: last, mail: "#{login}@example.com")
  user.login = login
  user.admin = admin
  user.status = status
  user.password = user.password_confirmation = 'secret-pass'
  user.must_change_passwd = false
  user.save!
  Token.where(user_id: user.id, action: 'api').delete_all
  token = Token.new(user: user, action: 'api')
  token.save!
  token.update_column(:value, login.ljust(40, '0'))
  user
end

alice = person('alice', 'Alice', 'Admin', admin: true)
bob = person('bob', 'Bob', 'Sync')
carol = person('carol', 'Carol', 'Ünïcode')
dave = person('dave', 'Dave', 'Reader')
person('erin', 'Erin', 'Locked', status: 3)

sync = Role.find_by_name('Sync') || Role.new(name: 'Sync', assignable: true)
sync.permissions = %i[
  view_issues add_issues edit_issues edit_own_issues copy_issues manage_issue_relations manage_subtasks set_issues_private
  add_issue_notes edit_issue_notes edit_own_issue_notes view_private_notes set_notes_private view_issue_watchers
  add_issue_watchers delete_issue_watchers delete_issues manage_categories manage_versions log_time view_time_entries edit_own_time_entries
]
sync.issues_visibility = 'all'
sync.save!
reader = Role.find_by_name('Reader only') || Role.new(name: 'Reader only', assignable: false)
reader.permissions = %i[view_issues]
reader.save!

# Everything may become everything, except that nobody of this role may reject or reopen a closed issue.
statuses = IssueStatus.sorted.to_a
rejected = statuses.find { |status| status.name == 'Rejected' }
closed = statuses.find { |status| status.name == 'Closed' }
WorkflowTransition.where(role_id: sync.id).delete_all
Tracker.all.each do |tracker|
  statuses.each do |from|
    next if from == closed
    statuses.each do |to|
      next if from == to || to == rejected
      WorkflowTransition.create!(role_id: sync.id, tracker_id: tracker.id, old_status_id: from.id, new_status_id: to.id)
    end
  end
  WorkflowTransition.create!(role_id: sync.id, tracker_id: tracker.id, old_status_id: 0, new_status_id: statuses.first.id)
end

trackers = Tracker.sorted.to_a
project = Project.find_by_identifier('e2e') || Project.create!(
  name: 'E2E', identifier: 'e2e', is_public: true, tracker_ids: trackers.map(&:id),
  enabled_module_names: %w[issue_tracking time_tracking files]
)
unless Project.find_by_identifier('hidden')
  Project.create!(name: 'Hidden', identifier: 'hidden', is_public: false, tracker_ids: trackers.map(&:id),
                  enabled_module_names: %w[issue_tracking])
end
{ bob => sync, carol => sync, dave => reader }.each do |user, role|
  next if project.members.exists?(user_id: user.id)
  Member.create!(project: project, principal: user, roles: [role])
end
Role.non_member.update!(permissions: [])
Role.anonymous.update!(permissions: [])

%w[Pumps Valves].each { |name| IssueCategory.find_or_create_by!(project: project, name: name) }
%w[1.0 2.0].each { |name| Version.find_or_create_by!(project: project, name: name) }

formats = {
  'Short' => { field_format: 'string' },
  'Long' => { field_format: 'text' },
  'Points' => { field_format: 'int' },
  'Ratio' => { field_format: 'float' },
  'Customer reference' => { field_format: 'string' },
  'Severity' => { field_format: 'list', possible_values: %w[minor major] },
  'Areas' => { field_format: 'list', possible_values: %w[north south west], multiple: true },
  'DueBy' => { field_format: 'date' },
  'Flag' => { field_format: 'bool' },
  'Owner' => { field_format: 'user' },
  'Found in' => { field_format: 'version' },
  'Page' => { field_format: 'link' },
  'Proof' => { field_format: 'attachment' },
  'Stage' => { field_format: 'enumeration' }
}
formats.each do |name, options|
  next if IssueCustomField.exists?(name: name)
  field = IssueCustomField.new({ name: name, is_for_all: true, is_filter: true, tracker_ids: trackers.map(&:id) }.merge(options))
  field.save!
  %w[draft final].each { |value| field.enumerations.create!(name: value) } if options[:field_format] == 'enumeration'
end
long = IssueCustomField.find_by_name('Long')
sync_read_only = IssueCustomField.find_by_name('Page')
WorkflowPermission.where(role_id: sync.id).delete_all
trackers.each do |tracker|
  statuses.each do |status|
    WorkflowPermission.create!(role_id: sync.id, tracker_id: tracker.id, old_status_id: status.id,
                               field_name: sync_read_only.id.to_s, rule: 'readonly')
  end
end

if project.issues.empty?
  priorities = IssuePriority.active.to_a
  categories = project.issue_categories.to_a
  versions = project.versions.to_a
  User.current = alice
  made = (1..50).map do |number|
    issue = Issue.new(
      project: project, tracker: trackers[number % trackers.size], author: [alice, bob, carol][number % 3],
      subject: "Seeded #{number}: pump ü 漢 😀", status: statuses.first, priority: priorities[number % priorities.size],
      description: number % 5 == 0 ? nil : "h2. Number #{number}\n\nA *bold* word, _more_ and @code@.\n\n* one\n* two\n\n|_. a|_. b|\n|1|2|",
      category: number.even? ? categories[number % 2] : nil, fixed_version: number % 4 == 0 ? versions.first : nil,
      assigned_to: number % 3 == 0 ? carol : nil, due_date: number % 6 == 0 ? Date.new(2027, 1, 31) : nil,
      estimated_hours: number % 7 == 0 ? 1.5 : nil, is_private: number % 10 == 0
    )
    issue.save!
    if number % 4 == 0
      [["A note on #{number}.", false], ['Inside only.', true]].each do |text, inside|
        noted = Issue.find(issue.id)
        noted.init_journal(bob, text)
        noted.private_notes = inside
        noted.save!
      end
    end
    issue.id
  end
  made = made.map { |id| Issue.find(id) }
  made[1].update!(parent_issue_id: made[0].id)
  IssueRelation.create!(issue_from: made[2], issue_to: made[3], relation_type: 'blocks')
  made[4].add_watcher(carol)
  made[5].reload
  made[5].update!(custom_field_values: { long.id => 'Long text', IssueCustomField.find_by_name('Severity').id => 'major' })
  TimeEntry.create!(project: project, issue: made[6], user: bob, author: bob, hours: 1.25, spent_on: Date.new(2026, 11, 1),
                    activity: TimeEntryActivity.active.first, comments: 'Bled the pump')
end
# A group that issues may be assigned to, a project without issues, and a saved query of the project.
Setting.issue_group_assignment = '1'
crew = Group.find_by(lastname: 'Night crew') || Group.create!(lastname: 'Night crew')
crew.users << carol unless crew.users.include?(carol)
Member.create!(project: project, principal: crew, roles: [sync]) unless Member.exists?(project: project, user_id: crew.id)
Project.find_by_identifier('wiki') || Project.create!(name: 'Wiki', identifier: 'wiki', enabled_module_names: %w[wiki])
IssueQuery.find_by(name: 'Seeded bugs') || IssueQuery.create!(
  name: 'Seeded bugs', project: project, user: alice, visibility: Query::VISIBILITY_PUBLIC,
  filters: { 'status_id' => { operator: '*', values: [''] }, 'subject' => { operator: '~', values: ['Seeded'] } }
)

puts "#{Issue.count} issues, #{User.active.count} people, #{IssueCustomField.count} custom fields"
