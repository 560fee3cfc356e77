package org.keytally.app.desktop;

import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.keytally.app.fx.Tray;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.fx.TrayFace.Item;

/// The mark in the tray of Windows, of macOS, and of desktops that take icons of X11, by way of AWT.
final class AwtTray implements Tray {

    private final TrayIcon icon;
    private final TrayPicture picture;
    private Optional<TrayFace> shown = Optional.empty();

    private AwtTray(TrayIcon icon, TrayPicture picture) {
        this.icon = icon;
        this.picture = picture;
        icon.setImageAutoSize(true);
        icon.addMouseListener(new MouseAdapter() {

            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1 && event.getClickCount() == 1) {
                    clicked();
                }
            }

            @Override
            public void mousePressed(MouseEvent event) {
                face().ifPresent(face -> face.looked().run());
            }
        });
    }

    static Optional<AwtTray> open() {
        CalmToolkit.prepare();
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return Optional.empty();
        }
        SystemTray tray = SystemTray.getSystemTray();
        Dimension room = tray.getTrayIconSize();
        TrayPicture picture = new TrayPicture(new TrayMark()::points, Math.min(room.width, room.height));
        TrayIcon icon = new TrayIcon(image(picture, Optional.empty(), false));
        AwtTray opened = new AwtTray(icon, picture);
        try {
            tray.add(icon);
            return Optional.of(opened);
        } catch (AWTException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void show(TrayFace face) {
        EventQueue.invokeLater(() -> change(face));
    }

    /// Tells something beside the mark.
    boolean tell(String title, String text) {
        EventQueue.invokeLater(() -> icon.displayMessage(title, text, TrayIcon.MessageType.WARNING));
        return true;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(icon));
    }

    // A menu that is open must not be replaced for nothing.
    private void change(TrayFace face) {
        boolean isSame = face().filter(face::looksLike).isPresent();
        synchronized (this) {
            shown = Optional.of(face);
        }
        if (!isSame) {
            icon.setToolTip(face.tip());
            icon.setImage(image(picture, face.level(), face.isGrave()));
            icon.setPopupMenu(menu(face));
        }
    }

    private static BufferedImage image(TrayPicture picture, Optional<TrayFace.Level> level, boolean isGrave) {
        BufferedImage image = new BufferedImage(picture.side(), picture.side(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.side(), picture.side(), picture.draw(level, isGrave), 0, picture.side());
        return image;
    }

    private synchronized Optional<TrayFace> face() {
        return shown;
    }

    private void clicked() {
        face().ifPresent(face -> face.clicked().run());
    }

    private static PopupMenu menu(TrayFace face) {
        PopupMenu menu = new PopupMenu();
        face.menu().forEach(item -> menu.add(line(item)));
        return menu;
    }

    private static MenuItem line(Item item) {
        return switch (item) {
            case Item.Fact(String text) -> {
                MenuItem line = new MenuItem(text);
                line.setEnabled(false);
                yield line;
            }
            case Item.Choice(String text, boolean isChosen, Runnable run) -> {
                CheckboxMenuItem line = new CheckboxMenuItem(text, isChosen);
                line.addItemListener(_ -> {
                    // Of several, the one that holds stays ticked.
                    line.setState(true);
                    run.run();
                });
                yield line;
            }
            case Item.Act(String text, Runnable run) -> {
                MenuItem line = new MenuItem(text);
                line.addActionListener(_ -> run.run());
                yield line;
            }
            case Item.Gap() -> new MenuItem("-");
        };
    }
}
