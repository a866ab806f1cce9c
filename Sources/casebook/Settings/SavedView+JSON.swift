import CaseModel
import CaseQuery
import CaseStore
import Screens
import StrictJSON

extension SavedView {
  /// Reads a view; nil if the JSON is none.
  init?(_ json: JSON) {
    guard let name = json["name"]?.stringValue, !name.isEmpty, name.count <= Self.longestName,
      let kind = json["table"]?.stringValue.flatMap({ RecordKind(word: $0) }),
      let filter = json["filter"]?.stringValue, (try? Filter.parse(filter)) != nil
    else { return nil }
    self.init(
      name: name,
      kind: kind,
      filter: filter,
      sort: json["sort"]?.stringValue,
      columns: json["columns"]?.arrayValue?.compactMap(\.stringValue)
    )
  }

  /// The view as JSON.
  var json: JSON {
    var members = [
      JSONMember(key: "name", value: .string(name)),
      JSONMember(key: "table", value: .string(kind.name)),
      JSONMember(key: "filter", value: .string(filter)),
    ]
    if let sort { members.append(JSONMember(key: "sort", value: .string(sort))) }
    if let columns {
      members.append(JSONMember(key: "columns", value: .array(columns.map { .string($0) })))
    }
    return .object(members)
  }

  /// The views of an office, from `reference/views.json`; a mistake there is a finding.
  static func shared(_ store: inout CasebookStore) -> [SavedView] {
    let own = OwnRules("views.json", of: store)
    if let finding = own.finding { store.findings.append(finding) }
    guard let bytes = own.bytes else { return [] }
    guard let entries = (try? JSON.parse(bytes))?["views"]?.arrayValue else {
      store.findings.append(own.finding(at: nil, .rule(Self.noViews)))
      return []
    }
    let views = entries.compactMap { SavedView($0) }
    if views.count < entries.count {
      store.findings.append(own.finding(at: nil, .rule(Self.noView)))
    }
    return views
  }

  private static let noViews = Phrase(
    "it must have a list “views”",
    "“views” 목록이 있어야 합니다"
  )
  private static let noView = Phrase(
    "each view needs name, table and a filter that can be understood",
    "보기마다 name, table, 그리고 이해할 수 있는 filter가 필요합니다"
  )
}
