import CaseModel

/// The accounts of the invented office.
enum Officers {
  static let all: [(String, Int)] = [
    ("kim", 24), ("lee", 20), ("park", 20), ("choi", 16), ("jung", 14), ("sok", 6),
  ]

  /// The officer who began to use the program and entered the existing cases.
  static let first = "park"

  /// The colleague who confirms what one officer may not decide alone.
  static func other(than officer: String) -> String { officer == first ? "kim" : first }

  /// The owner of a case or, one time in five, a colleague on duty.
  static func onDuty(_ owner: String, _ dice: inout Dice) -> String {
    dice.chance(80) ? owner : dice.pick(weighted: all)
  }
}
