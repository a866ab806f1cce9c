import Glibc

/// How much a test tries: what a change must pass within minutes, or all night (`make soak`).
package enum Effort {
  /// Whether `CASEBOOK_SOAK` asks for all that there is to try.
  package static var isSoak: Bool { getenv("CASEBOOK_SOAK") != nil }

  /// One number for every day, another one for the night.
  package static func choose<Value>(_ daily: Value, night: Value) -> Value {
    isSoak ? night : daily
  }
}
