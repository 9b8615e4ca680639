#pragma once

/// Every name the office knows us by. The registry files (registry/*.in) are filled from this header when CMake configures, so that
/// code and registration cannot disagree: a line `inline constexpr char kSomeName[] = "value";` becomes @SomeName@ there.
namespace vanthu::extension::names {

inline constexpr char kExtensionId[] = "org.vanthu";
inline constexpr char kToolbar[] = "org.vanthu.toolbar";
inline constexpr char kProtocol[] = "org.vanthu:";

inline constexpr char kProtocolHandlerImplementation[] = "org.vanthu.comp.ProtocolHandler";
inline constexpr char kProtocolHandlerService[] = "com.sun.star.frame.ProtocolHandler";

inline constexpr char kDrafterImplementation[] = "org.vanthu.comp.Drafter";
inline constexpr char kDrafterService[] = "org.vanthu.Drafter";

inline constexpr char kReaderImplementation[] = "org.vanthu.comp.Reader";
inline constexpr char kReaderService[] = "org.vanthu.Reader";

inline constexpr char kDeck[] = "VanthuDeck";
inline constexpr char kPanelFactory[] = "VanthuPanelFactory";
inline constexpr char kPanelFactoryImplementation[] = "org.vanthu.comp.PanelFactory";
inline constexpr char kPanelFactoryService[] = "org.vanthu.PanelFactory";

} // namespace vanthu::extension::names
