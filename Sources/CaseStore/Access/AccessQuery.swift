package import CaseModel
package import StrictJSON

/// Which lines of the access log are wanted.
package struct AccessQuery: Hashable, Sendable {
  /// Only lines that name this record.
  package var record: RecordID?
  /// Only lines written at this time or later.
  package var since: Instant?
  /// Only lines written before this time.
  package var until: Instant?

  package init(record: RecordID? = nil, since: Instant? = nil, until: Instant? = nil) {
    self.record = record
    self.since = since
    self.until = until
  }

  /// Reads the output of `json`; what is not understood limits nothing.
  package init(_ json: JSON?) {
    self.init(
      record: json?["record"]?.stringValue.flatMap { RecordID($0) },
      since: json?["since"]?.stringValue.flatMap { Instant($0) },
      until: json?["until"]?.stringValue.flatMap { Instant($0) }
    )
  }

  package var json: JSON {
    var json = JSON.object([])
    json["record"] = record.map { .string($0.text) }
    json["since"] = since.map { .string($0.text) }
    json["until"] = until.map { .string($0.text) }
    return json
  }

  /// Whether a line is one of them.
  package func takes(_ line: JSON) -> Bool {
    if let record {
      let ids = line["records"]?.arrayValue ?? []
      guard ids.contains(where: { $0.stringValue == record.text }) else { return false }
    }
    guard since != nil || until != nil else { return true }
    guard let at = line["at"]?.stringValue.flatMap({ Instant($0) }) else { return false }
    return since.map { at >= $0 } ?? true && until.map { at < $0 } ?? true
  }
}
