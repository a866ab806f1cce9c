/// A set of stages, stored in bits.
package struct StageSet: Hashable, Sendable {
  private let bits: UInt16

  package init(_ stages: some Sequence<Stage>) {
    bits = stages.reduce(0) { $0 | 1 << $1.rawValue }
  }

  package var isEmpty: Bool { bits == 0 }

  /// Whether the stage is one of them; an unknown stage is not.
  package func contains(_ stage: Stage?) -> Bool {
    stage.map { bits & 1 << $0.rawValue != 0 } ?? false
  }
}
