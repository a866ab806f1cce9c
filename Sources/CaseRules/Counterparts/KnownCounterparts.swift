package import CaseModel
import StrictJSON

/// The authorities and bodies that a new casebook is offered, from `counterparts.json`.
package struct KnownCounterparts: Sendable {
  /// The values of a record for each of them.
  package let all: [FieldSet]

  /// Reads them from the text of the file.
  package init(json text: String) throws(ReferenceError) {
    var all: [FieldSet] = []
    for json in try JSON.file(text).list("counterparts") { all.append(try Self.values(json)) }
    self.all = all
  }

  private static func values(_ json: JSON) throws(ReferenceError) -> FieldSet {
    var fields = FieldSet()
    fields[.name] = try json.text("en")
    fields["name_ko"] = .text(try json.text("ko"))
    fields["name_km"] = .text(try json.text("km"))
    fields[.kind] = Code(try json.text("kind"))
    fields["province"] = json["province"]?.stringValue.map { .code(Code($0)) }
    fields["hours"] = json["hours"]?.stringValue.map { .text($0) }
    fields["note"] = json["note"]?.stringValue.map { .text($0) }
    let phones = try json.codes("phones").map { phone in
      FieldSet(["kind": .code("phone"), "value": .text(phone.text), "owner": .code("self")])
    }
    if !phones.isEmpty { fields[.handles] = phones }
    return fields
  }
}
