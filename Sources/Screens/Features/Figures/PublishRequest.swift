import CaseModel
import Casework

/// A request to seal a release of figures and to write it into a folder.
package struct PublishRequest: Hashable, Sendable {
  /// The name of the publication; nil for the one that was published before.
  package let name: String?
  /// The day until whose end cases are counted; nil for yesterday.
  package let day: String?
  package let folder: String

  /// Reads `[name] [day] FOLDER`; nil without a folder.
  init?(_ words: String) {
    let parts = words.split(separator: " ").map(String.init)
    guard let folder = parts.last, parts.count <= 3 else { return nil }
    let day = parts.dropLast().first { $0.contains(where: \.isNumber) }
    self.folder = folder
    self.day = day
    name = parts.dropLast().first { $0 != day }
  }
}

extension FiguresFeature {
  /// Seals a release.
  func publish(_ words: String) throws(Message) -> [Step] {
    guard let request = PublishRequest(words) else {
      throw Message(
        Phrase(
          "Type the folder, and before it which figures and until which day: publish cases 2025-12-31 release.",
          "폴더를 쓰고 그 앞에 통계 이름과 기준일을 쓰세요: publish cases 2025-12-31 release."
        ),
        .error
      )
    }
    let acts = PublicationActs(here.cases)
    do throws(Refusal) {
      if let name = request.name { _ = try acts.publication(name) }
      _ = try acts.cutOff(request.day)
    } catch {
      throw Message(error)
    }
    return [.effect(.publish(request))]
  }
}
