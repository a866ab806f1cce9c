import Glibc

/// How much a test tries: minutes for a change, or all night (`make soak`).
package enum Effort {
  /// Whether `CASEBOOK_SOAK` requests everything.
  package static var isSoak: Bool { getenv("CASEBOOK_SOAK") != nil }

  /// One value for daily runs, another one for nightly runs.
  package static func choose<Value>(_ daily: Value, night: Value) -> Value {
    isSoak ? night : daily
  }
}
