package import CaseModel
package import CaseStore
package import StrictJSON

/// What an administrator decides about a casebook with several accounts: `/etc/casebook/NAME.json`.
package struct KeeperConfiguration: Hashable, Sendable {
  /// Roles by Unix group, the strongest first; an account has the first that fits.
  package var roles: [RoleOfGroup]
  /// Names to show for accounts.
  package var names: [String: String] = [:]
  package var limits = Limits()

  package struct RoleOfGroup: Hashable, Sendable {
    package var role: KeeperHello.Role
    package var group: String

    package init(_ role: KeeperHello.Role, group: String) {
      self.role = role
      self.group = group
    }
  }

  /// What one account may use up; other officers must not wait for it.
  package struct Limits: Hashable, Sendable {
    package var commitsPerSecond = 20
    package var connectionsPerAccount = 8
    package var connections = 64
    /// Seconds for the rest of a message that has begun.
    package var secondsForMessage = 10

    package init() {}
  }

  package init(roles: [RoleOfGroup]) { self.roles = roles }

  /// Why a configuration cannot be used: where, and what is wrong.
  package struct Mistake: Error, Hashable {
    package let position: JSONPosition?
    package let problem: Problem
    package let field: String?
  }

  /// Reads a configuration; an unknown key is a mistake, because a misspelt limit would protect
  /// nobody.
  package init(_ bytes: [UInt8]) throws(Mistake) {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(bytes)
    } catch {
      throw Mistake(
        position: error.position,
        problem: .badJSON(error.problem.sentence),
        field: nil
      )
    }
    guard let members = json.objectValue else {
      throw Self.mistake(.wrongType(expected: Phrase("an object", "객체")), [], bytes)
    }
    self.init(roles: [])
    for member in members {
      switch member.key {
      case "roles": roles = try Self.roles(member.value, bytes)
      case "names": names = try Self.names(member.value, bytes)
      case "limits": limits = try Self.limits(member.value, bytes)
      case "folder", "socket":
        guard member.value.stringValue != nil else { throw Self.text([.key(member.key)], bytes) }
      default: throw Self.mistake(.unknownField, [.key(member.key)], bytes)
      }
    }
    guard !roles.isEmpty else { throw Self.mistake(.missing, [.key("roles")], bytes) }
  }

  private static func roles(_ json: JSON, _ bytes: [UInt8]) throws(Mistake) -> [RoleOfGroup] {
    guard let members = json.objectValue else {
      throw mistake(.wrongType(expected: Phrase("an object", "객체")), [.key("roles")], bytes)
    }
    var found: [RoleOfGroup] = []
    for member in members {
      let path: [JSONPathStep] = [.key("roles"), .key(member.key)]
      guard let role = KeeperHello.Role(rawValue: member.key) else {
        throw mistake(.unknownField, path, bytes)
      }
      for group in member.value.arrayValue ?? [.null] {
        guard let name = group.stringValue else { throw text(path, bytes) }
        found.append(RoleOfGroup(role, group: name))
      }
    }
    return KeeperHello.Role.strongestFirst.flatMap { role in found.filter { $0.role == role } }
  }

  private static func names(_ json: JSON, _ bytes: [UInt8]) throws(Mistake) -> [String: String] {
    var names: [String: String] = [:]
    for member in json.objectValue ?? [] {
      guard let name = member.value.stringValue else {
        throw text([.key("names"), .key(member.key)], bytes)
      }
      names[member.key] = name
    }
    return names
  }

  private static func limits(_ json: JSON, _ bytes: [UInt8]) throws(Mistake) -> Limits {
    var limits = Limits()
    for member in json.objectValue ?? [] {
      let path: [JSONPathStep] = [.key("limits"), .key(member.key)]
      guard let number = member.value.intValue, (1...100_000).contains(number) else {
        throw mistake(.outOfRange("1…100000"), path, bytes)
      }
      switch member.key {
      case "commits_per_second": limits.commitsPerSecond = number
      case "connections_per_account": limits.connectionsPerAccount = number
      case "connections": limits.connections = number
      case "seconds_for_message": limits.secondsForMessage = number
      default: throw mistake(.unknownField, path, bytes)
      }
    }
    return limits
  }

  private static func text(_ path: [JSONPathStep], _ bytes: [UInt8]) -> Mistake {
    mistake(.wrongType(expected: Phrase("text", "텍스트")), path, bytes)
  }

  private static func mistake(
    _ problem: Problem,
    _ path: [JSONPathStep],
    _ bytes: [UInt8]
  ) -> Mistake {
    let position = bytes.withUnsafeBytes { JSONPosition(of: path, in: $0) }
    let field = path.compactMap { step in if case .key(let key) = step { key } else { nil } }
    return Mistake(position: position, problem: problem, field: field.joined(separator: "."))
  }
}

extension KeeperHello.Role {
  /// An auditor has no other role, so it comes last.
  static let strongestFirst: [Self] = [.supervisor, .officer, .reader, .auditor]
}
